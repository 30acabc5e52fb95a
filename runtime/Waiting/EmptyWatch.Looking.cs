namespace JobGen;

internal sealed partial class EmptyWatch : IThreadPoolWorkItem
{
    private const int SlowestPeriod = 500;

    private readonly SafeJobHandle _handle;
    private readonly Lock _lookGate = new();
    private Timer? _timer;
    private bool _requested;
    private int _fruitlessLooks;

    void IThreadPoolWorkItem.Execute()
    {
        lock (_lookGate)
        {
            // Cleared first: what is requested from here on may have come too late for this look.
            Volatile.Write(ref _requested, false);
            LookOnce();
        }
    }

    /// <summary>Has the job looked at soon, on the thread pool.</summary>
    internal void Request()
    {
        if (!Interlocked.Exchange(ref _requested, true))
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private void LookNow()
    {
        lock (_lookGate)
        {
            LookOnce();
        }
    }

    private void LookOnce()
    {
        try
        {
            Look();
        }
        catch (ObjectDisposedException)
        {
            Fail(_job.DisposedError());
        }
        catch (Exception exception) when (exception is JobException or InvalidOperationException)
        {
            Fail(exception);
        }
    }

    private void Look()
    {
        long lastOrder;
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            lastOrder = _lastOrder;
        }

        HoldAll();
        lock (_gate)
        {
            if (_holds.Count > 0)
            {
                _fruitlessLooks = 0;
                return;
            }
        }

        int error = JobQueries.ReadActiveProcesses(_handle, out uint active);
        if (error != Win32Errors.Success)
        {
            throw WaitErrors.Query(error, "JobObjectBasicAccountingInformation");
        }

        if (active == 0)
        {
            Succeed(lastOrder);
        }
        else
        {
            LookLater();
        }
    }

    /// <summary>
    /// A process is counted and cannot be held. Most often it is just starting or ending, so the first looks come quickly;
    /// where it cannot be opened at all, there is nothing better than a slow timer.
    /// </summary>
    private void LookLater()
    {
        ProcessHold[] holds = [];
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            if (IsWanted)
            {
                int delay = Math.Min(1 << _fruitlessLooks, SlowestPeriod);
                _fruitlessLooks = Math.Min(_fruitlessLooks + 1, 16);
                _timer ??= new Timer(static state => ((EmptyWatch)state!).Request(), this, Timeout.Infinite, Timeout.Infinite);
                _timer.Change(delay, Timeout.Infinite);
            }
            else
            {
                holds = Retire();
            }
        }

        DisposeAll(holds);
    }
}
