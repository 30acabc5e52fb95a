namespace JobGen;

/// <summary>Finds out when the last process of a job has ended, for everybody who waits for that.</summary>
/// <remarks>
/// Messages can be lost, and Windows counts a process out before it has ended, so neither is trusted: the processes are listed
/// and opened, and when one of them ends they are listed again. The job is empty when every process that was opened has ended
/// and none is counted. What a held process starts is in the list when that process has ended, unless it has ended by then or
/// is about to, so nothing is polled while any is held. A message
/// of a new process closes that gap where the job has a port. Only where a process cannot be opened the job is asked again and
/// again, while somebody waits.
/// </remarks>
internal sealed partial class EmptyWatch
{
    private readonly Lock _gate = new();
    private readonly List<EmptyWaiter> _waiters = [];
    private readonly JobObject _job;
    private readonly JobWaits _waits;
    private long _lastOrder;
    private bool _outlivesWaiters;
    private bool _ended;

    internal EmptyWatch(JobObject job, JobWaits waits)
    {
        _job = job;
        _waits = waits;
        _handle = job.KernelHandle;
    }

    private bool IsWanted => _waiters.Count > 0 || (_outlivesWaiters && _holds.Count > 0);

    /// <summary>Notes somebody down who waits, or returns <see langword="null"/> where this watch has ended.</summary>
    internal EmptyWaiter? TryJoin(bool toAwait)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return null;
            }

            EmptyWaiter waiter = new(++_lastOrder, toAwait);
            _waiters.Add(waiter);
            return waiter;
        }
    }

    /// <summary>Waits after <see cref="TryJoin"/>. The processes of the moment are held when this returns.</summary>
    internal async Task WaitAsync(EmptyWaiter waiter, CancellationToken cancellationToken)
    {
        try
        {
            CheckNow();
            using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
                static (state, token) => ((EmptyWaiter)state!).TrySetCanceled(token), waiter);
            await waiter.Task.ConfigureAwait(false);
        }
        finally
        {
            Leave(waiter);
        }
    }

    /// <summary>After <see cref="TryJoin"/>: holds the processes of the moment until they have ended, whoever waits for that.</summary>
    internal void Hold(EmptyWaiter waiter)
    {
        lock (_gate)
        {
            _outlivesWaiters = true;
        }

        CheckNow();
        Leave(waiter);
    }

    /// <summary>Fails all waiters and lets go of everything.</summary>
    internal void Fail(Exception failure)
    {
        // One by one and without a list of them, which may be what there is no memory for.
        lock (_gate)
        {
            Retire();
        }

        DisposeHolds();
        while (TakeWaiter() is { } waiter)
        {
            waiter.Fail(failure);
        }
    }

    /// <summary>The job was empty: completes those who waited when it was checked.</summary>
    private void Succeed(long lastOrder)
    {
        List<EmptyWaiter> waiters;
        lock (_gate)
        {
            // A later one may wait for what is started from now on, which nobody wants ended.
            _termination = Termination.None;
            waiters = _waiters.FindAll(waiter => waiter.Order <= lastOrder);
            _waiters.RemoveAll(waiter => waiter.Order <= lastOrder);
        }

        RetireIfUnwanted();
        foreach (EmptyWaiter waiter in waiters)
        {
            waiter.TrySetResult();
        }
    }

    private void Leave(EmptyWaiter waiter)
    {
        lock (_gate)
        {
            _waiters.Remove(waiter);
        }

        RetireIfUnwanted();
    }

    private EmptyWaiter? TakeWaiter()
    {
        lock (_gate)
        {
            if (_waiters.Count == 0)
            {
                return null;
            }

            EmptyWaiter waiter = _waiters[^1];
            _waiters.RemoveAt(_waiters.Count - 1);
            return waiter;
        }
    }

    private void RetireIfUnwanted()
    {
        lock (_gate)
        {
            if (IsWanted)
            {
                return;
            }

            Retire();
        }

        DisposeHolds();
    }

    /// <summary>Ends this watch, under the gate, so that nobody joins it any more. The holds are still to be closed.</summary>
    private void Retire()
    {
        _ended = true;
        _timer?.Dispose();
        _waits.Forget(this);
    }
}
