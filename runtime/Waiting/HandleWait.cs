using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>A registered wait on one kernel handle: signals at most once, without a thread of its own.</summary>
/// <remarks>
/// Windows' thread pool watches the handle. Its callback only hands over to the .NET thread pool: it takes no lock and runs
/// nothing of a user, so that unregistering, which waits for a running callback, cannot deadlock. While it is registered it
/// is rooted, and with it everything that it refers to, the code of the callback included: a load context that is unloaded stays
/// until its last wait has ended. As with the keys of a port, a callback brings a number that is not
/// given again: one that comes too late, or for a wait that would not be unregistered, finds nothing.
/// </remarks>
internal abstract unsafe class HandleWait : IThreadPoolWorkItem
{
    private static readonly ConcurrentDictionary<nint, HandleWait> s_registered = [];
    private static long s_lastNumber;

    private readonly Lock _gate = new();
    private nint _number;
    private nint _wait;
    private GCHandle _code;

    /// <summary>Starts to wait. The handle must stay open until <see cref="Release"/> has returned.</summary>
    /// <exception cref="JobException">RegisterWaitForSingleObject failed; nothing is left behind.</exception>
    internal void Register(nint handle)
    {
        // The callback can run before the call has returned: its work item then waits at this gate for the wait's handle.
        lock (_gate)
        {
            AddToRegistered();

            // The table is a static of this code's own load context, and statics do not keep a context that can be unloaded. A
            // handle does: https://learn.microsoft.com/dotnet/standard/assembly/unloadability
            _code = GCHandle.Alloc(s_registered);
            nint wait;
            int succeeded = Kernel32.RegisterWaitForSingleObject(
                &wait,
                handle,
                &OnHandleSignalled,
                _number,
                Kernel32.INFINITE,
                Kernel32.WT_EXECUTEONLYONCE | Kernel32.WT_EXECUTEINWAITTHREAD);
            int error = Marshal.GetLastSystemError();
            if (succeeded == 0)
            {
                s_registered.TryRemove(_number, out _);
                _code.Free();
                throw WaitErrors.Register(error);
            }

            _wait = wait;
        }
    }

    /// <summary>Ends the wait. Afterwards the handle may be closed. Calling it again does nothing.</summary>
    /// <remarks><see cref="OnSignalled"/> may still be on its way: the derived class decides who was first.</remarks>
    internal void Release()
    {
        lock (_gate)
        {
            nint wait = _wait;
            if (wait == 0)
            {
                return;
            }

            _wait = 0;

            // Where it is refused there is nothing left to try, and nothing to tell anybody: the signal has come or nobody wants it.
            // Only the code stays for good then, since a callback may still come.
            if (Kernel32.UnregisterWaitEx(wait, Kernel32.INVALID_HANDLE_VALUE) != 0)
            {
                _code.Free();
            }

            s_registered.TryRemove(_number, out _);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        // A wait that fires once has to be unregistered all the same, and not from inside its callback.
        Release();
        OnSignalled();
    }

    /// <summary>Called once, on the thread pool, after the handle was signalled and the wait was released.</summary>
    protected abstract void OnSignalled();

    private void AddToRegistered()
    {
        // A 32-bit process comes round to numbers that may still be registered.
        do
        {
            _number = unchecked((nint)Interlocked.Increment(ref s_lastNumber));
        }
        while (!s_registered.TryAdd(_number, this));
    }

    [UnmanagedCallersOnly]
    private static void OnHandleSignalled(nint number, byte timedOut)
    {
        if (s_registered.TryGetValue(number, out HandleWait? wait))
        {
            HandOver(wait);
        }
    }

    private static void HandOver(HandleWait wait)
    {
        while (true)
        {
            try
            {
                ThreadPool.UnsafeQueueUserWorkItem(wait, preferLocal: false);
                return;
            }
            catch (OutOfMemoryException)
            {
                // No exception may leave a callback of Windows, and the signal comes once. The lack may pass.
                Thread.Sleep(1);
            }
        }
    }
}
