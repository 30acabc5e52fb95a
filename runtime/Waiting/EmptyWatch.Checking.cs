namespace JobGen;

internal sealed partial class EmptyWatch : IThreadPoolWorkItem
{
    private const int SlowestPeriod = 500;

    private readonly SafeJobHandle _handle;
    private readonly Lock _checkGate = new();
    private Timer? _timer;
    private bool _requested;
    private int _fruitlessChecks;

    void IThreadPoolWorkItem.Execute()
    {
        lock (_checkGate)
        {
            // Cleared first: what is requested from here on may have come too late for this check.
            Volatile.Write(ref _requested, false);
            CheckOrFail();
        }
    }

    /// <summary>Has the job checked soon, on the thread pool.</summary>
    internal void CheckSoon()
    {
        if (Interlocked.Exchange(ref _requested, true))
        {
            return;
        }

        try
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
        catch (Exception exception)
        {
            // Callbacks of Windows and of timers come here, where nobody would catch it.
            FailWith(exception);
        }
    }

    private void CheckNow()
    {
        lock (_checkGate)
        {
            CheckOrFail();
        }
    }

    private void CheckOrFail()
    {
        try
        {
            Check();
        }
        catch (Exception exception)
        {
            FailWith(exception);
        }
    }

    /// <summary>Those who wait see the failure, whatever it is, and nobody else.</summary>
    private void FailWith(Exception exception) => Fail(exception is ObjectDisposedException ? _job.DisposedError() : exception);

    private void Check()
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
                _fruitlessChecks = 0;
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
            CheckLater();
        }
    }

    /// <summary>
    /// A process is counted and cannot be held. Most often it is just starting or ending, so the first checks come quickly;
    /// where it cannot be opened at all, there is nothing better than a slow timer.
    /// </summary>
    private void CheckLater()
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            if (IsWanted)
            {
                int delay = Math.Min(1 << _fruitlessChecks, SlowestPeriod);
                _fruitlessChecks = Math.Min(_fruitlessChecks + 1, 16);
                _timer ??= new Timer(static state => ((EmptyWatch)state!).CheckSoon(), this, Timeout.Infinite, Timeout.Infinite);
                _timer.Change(delay, Timeout.Infinite);
                return;
            }

            Retire();
        }

        DisposeHolds();
    }
}
