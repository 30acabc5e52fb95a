namespace JobGen.Model;

/// <summary>
/// Registered waits, as Windows' thread pool keeps them. Callbacks come one at a time from one thread of the model,
/// without the kernel's lock. Everything else is guarded by that lock.
/// </summary>
internal sealed unsafe class RegisteredWaits(ModelKernel kernel)
{
    internal const nint InvalidHandle = -1;
    private const uint ExecuteOnlyOnce = 0x8;

    // Far from any handle: closing a wait with CloseHandle has to fail.
    private const nint FirstId = 0x7F00_0000;

    private readonly Dictionary<nint, RegisteredWait> _waits = [];
    private readonly Dictionary<KernelObject, List<RegisteredWait>> _byTarget = [];
    private readonly List<RegisteredWait> _timed = [];
    private readonly Queue<RegisteredWait> _ready = new();
    private readonly Queue<RegisteredWait> _late = new();
    private Thread? _thread;
    private nint _lastId = FirstId;
    private int _epoch;

    /// <summary>Waits registered since the last reset and not unregistered.</summary>
    internal int OpenCount => _waits.Values.Count(wait => wait.Epoch == _epoch);

    /// <summary>Callbacks of waits that had been unregistered.</summary>
    internal int LateCount { get; private set; }

    internal void Reset()
    {
        _epoch++;
        LateCount = 0;
    }

    internal nint Register(KernelObject target, nint callback, nint context, uint milliseconds, uint flags)
    {
        _lastId += 4;
        RegisteredWait wait = new(_lastId, target, callback, context, milliseconds, (flags & ExecuteOnlyOnce) != 0) { Epoch = _epoch };
        _waits.Add(wait.Id, wait);
        if (!_byTarget.TryGetValue(target, out List<RegisteredWait>? waits))
        {
            _byTarget.Add(target, waits = []);
        }

        waits.Add(wait);
        if (wait.Deadline != long.MaxValue)
        {
            _timed.Add(wait);
        }

        if (_thread is null)
        {
            _thread = new Thread(Run) { IsBackground = true, Name = "Kernel model waits" };
            _thread.Start();
        }

        if (target.IsSignaled)
        {
            Queue(wait);
        }

        Monitor.PulseAll(kernel.Gate);
        return wait.Id;
    }

    internal int Unregister(nint id, nint completionEvent)
    {
        if (!_waits.Remove(id, out RegisteredWait? wait))
        {
            return Win32Error.InvalidHandle;
        }

        wait.IsDone = true;
        _timed.Remove(wait);
        List<RegisteredWait> others = _byTarget[wait.Target];
        others.Remove(wait);
        if (others.Count == 0)
        {
            _byTarget.Remove(wait.Target);
        }

        if (kernel.Options.WaitsCallBackLate)
        {
            _late.Enqueue(wait);
            Monitor.PulseAll(kernel.Gate);
        }

        if (completionEvent == InvalidHandle)
        {
            WaitForCallback(wait);
            return Win32Error.Success;
        }

        if (completionEvent != 0 && kernel.Handles.Find(completionEvent, 0, out ModelEvent signal) == Win32Error.Success)
        {
            if (wait.IsRunning)
            {
                wait.CompletionEvent = signal;
            }
            else
            {
                signal.Set();
            }
        }

        return wait.IsRunning ? Win32Error.IoPending : Win32Error.Success;
    }

    internal void OnSignaled(KernelObject target)
    {
        if (_byTarget.TryGetValue(target, out List<RegisteredWait>? waits))
        {
            foreach (RegisteredWait wait in waits)
            {
                Queue(wait);
            }
        }
    }

    private void WaitForCallback(RegisteredWait wait)
    {
        if (wait.IsRunning && Thread.CurrentThread == _thread)
        {
            throw new InvalidOperationException(
                "A wait was unregistered from its own callback, to return after that: on Windows this never returns.");
        }

        while (wait.IsRunning)
        {
            Monitor.Wait(kernel.Gate);
        }
    }

    private void Queue(RegisteredWait wait)
    {
        if (!wait.IsQueued && !wait.IsDone)
        {
            wait.IsQueued = true;
            _ready.Enqueue(wait);
        }
    }

    private void Run()
    {
        lock (kernel.Gate)
        {
            while (true)
            {
                if (_ready.TryDequeue(out RegisteredWait? wait))
                {
                    wait.IsQueued = false;
                    if (!wait.IsDone && wait.Target.IsSignaled)
                    {
                        wait.Target.OnWaited();
                        CallBack(wait, timedOut: false);
                    }
                }
                else if (FindTimedOut() is { } overdue)
                {
                    CallBack(overdue, timedOut: true);
                }
                else if (_late.TryDequeue(out RegisteredWait? late))
                {
                    CallBack(late, timedOut: false);
                    LateCount++;
                }
                else
                {
                    kernel.WaitForChange(_timed.Count == 0 ? long.MaxValue : _timed.Min(static timed => timed.Deadline));
                }
            }
        }
    }

    private RegisteredWait? FindTimedOut()
    {
        long now = Environment.TickCount64;
        foreach (RegisteredWait wait in _timed)
        {
            if (wait.Deadline <= now)
            {
                return wait;
            }
        }

        return null;
    }

    private void CallBack(RegisteredWait wait, bool timedOut)
    {
        wait.Deadline = ModelKernel.Deadline(wait.Milliseconds);
        if (wait.Once)
        {
            wait.IsDone = true;
            _timed.Remove(wait);
        }

        wait.IsRunning = true;
        Monitor.Exit(kernel.Gate);
        ((delegate* unmanaged<nint, byte, void>)wait.Callback)(wait.Context, (byte)(timedOut ? 1 : 0));
        Monitor.Enter(kernel.Gate);
        wait.IsRunning = false;
        wait.CompletionEvent?.Set();
        if (!wait.IsDone && wait.Target.IsSignaled)
        {
            Queue(wait);
        }

        Monitor.PulseAll(kernel.Gate);
    }
}
