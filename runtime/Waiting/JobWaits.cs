using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>The waits for one job: for its processes to end, and for its own signal.</summary>
internal sealed class JobWaits(JobObject job)
{
    private readonly Lock _gate = new();
    private EmptyWatch? _emptyWatch;
    private List<SignalWait>? _signalWaits;

    /// <summary>Waits until no process is left.</summary>
    internal Task WaitForEmptyAsync(CancellationToken cancellationToken)
    {
        if (HoldsCaller())
        {
            throw WaitErrors.HoldsCaller();
        }

        EmptyWatch watch = JoinEmptyWatch(toAwait: true, evenIfDisposed: false, out EmptyWaiter waiter);
        return watch.WaitAsync(waiter, cancellationToken);
    }

    /// <summary>Waits until the job object is signalled.</summary>
    internal Task WaitForSignalAsync(CancellationToken cancellationToken)
    {
        SignalWait wait = new(job);
        lock (_gate)
        {
            using JobHandleLease lease = job.LeaseHandle();
            wait.Register(lease.Value);
            (_signalWaits ??= []).Add(wait);
        }

        return wait.WaitAsync(cancellationToken);
    }

    /// <summary>Ends the processes of the job, also while it is being disposed, and waits until they have ended.</summary>
    internal Task EndProcessesAsync()
    {
        EmptyWatch watch = JoinEmptyWatch(toAwait: true, evenIfDisposed: true, out EmptyWaiter waiter);
        watch.Terminate();
        return watch.WaitAsync(waiter, CancellationToken.None);
    }

    /// <summary>
    /// To be called before the job's processes are ended: keeps hold of them, so that a later <see cref="WaitForEmptyAsync"/>
    /// sees them really end, although Windows no longer counts them by then.
    /// </summary>
    /// <remarks>Where it fails, for want of a right or because the caller is in the job, nothing is held.</remarks>
    internal void HoldProcesses() => JoinEmptyWatch(toAwait: false, evenIfDisposed: true, out EmptyWaiter waiter).Hold(waiter);

    /// <summary>
    /// To be called before a launch ends the child that it brought into a disposed job: a DisposeAsync that waits for the launch
    /// sees the child's end only if it is held by then.
    /// </summary>
    internal void HoldForDisposal()
    {
        if (job.IsClosing)
        {
            HoldProcesses();
        }

        if (job.IsClosed)
        {
            // Its waits were ended before this one began, perhaps, and the launch kept the handle open for it.
            End();
        }
    }

    /// <summary>The job has sent a message, which a wait takes as a hint.</summary>
    internal void OnMessage(JobNotificationKind kind, int processId) => Volatile.Read(ref _emptyWatch)?.OnMessage(kind, processId);

    internal void Forget(EmptyWatch watch) => Interlocked.CompareExchange(ref _emptyWatch, null, watch);

    internal void Forget(SignalWait wait)
    {
        lock (_gate)
        {
            _signalWaits?.Remove(wait);
        }
    }

    /// <summary>Fails all waits: the job is disposed.</summary>
    internal void End()
    {
        EmptyWatch? watch;
        SignalWait[] signalWaits;
        lock (_gate)
        {
            watch = _emptyWatch;
            signalWaits = _signalWaits?.ToArray() ?? [];
        }

        if (watch is null && signalWaits.Length == 0)
        {
            return;
        }

        ObjectDisposedException failure = job.DisposedError();
        watch?.Fail(failure);
        foreach (SignalWait wait in signalWaits)
        {
            wait.Fail(failure);
        }
    }

    /// <summary>Whether the current process is in the job.</summary>
    internal bool HoldsCaller()
    {
        int error = JobQueries.ReadContains(job.KernelHandle, Kernel32.GetCurrentProcess(), out bool holdsCaller);
        return error == Win32Errors.Success ? holdsCaller : throw WaitErrors.Contains(error);
    }

    private EmptyWatch JoinEmptyWatch(bool toAwait, bool evenIfDisposed, out EmptyWaiter waiter)
    {
        lock (_gate)
        {
            if (!evenIfDisposed)
            {
                job.ThrowIfDisposed();
            }

            EmptyWatch? watch = _emptyWatch;
            EmptyWaiter? joined = watch?.TryJoin(toAwait);
            if (watch is null || joined is null)
            {
                watch = new EmptyWatch(job, this);
                joined = watch.TryJoin(toAwait)!;
                _emptyWatch = watch;
            }

            waiter = joined;
            return watch;
        }
    }
}
