using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

public abstract partial class JobObject
{
    private readonly Lock _waitsLock = new();
    private EmptyWatch? _emptyWatch;
    private List<SignalWait>? _signalWaits;

    /// <summary>Waits until no process is left in the job: none is counted, and each that was there has really ended.</summary>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <returns>
    /// A task that ends when the job is empty; at once where it is so now. It fails with <see cref="ObjectDisposedException"/>
    /// when the job is disposed meanwhile.
    /// </returns>
    /// <remarks>
    /// <para>
    /// No completion port is needed or set up, and no notification is trusted: the wait opens the job's processes (with
    /// SYNCHRONIZE and PROCESS_QUERY_LIMITED_INFORMATION) and watches them without a thread of its own, so that files which
    /// they held are released when it ends. Processes that ended before the call are not among them, except where
    /// <c>Terminate</c> of this object ended them. The processes are listed now and each time that one of them ends: one that
    /// is born and ended in between, by itself or by somebody else's terminate, is in no list although it may still be dying,
    /// and is seen only where this object has a subscription or is on a <see cref="JobCompletionPort"/> that is read. A
    /// process that the caller may not open, as one of another user or a protected one, cannot be watched: while only such
    /// processes are left, and somebody waits, the job is asked again at growing intervals, every half second at most.
    /// </para>
    /// <para>A pending wait keeps this object from being collected, but does not keep the job's handle open.</para>
    /// <para>Windows XP. Source: Job Objects, QueryInformationJobObject, IsProcessInJob (Microsoft Learn).</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The current process is in the job.</exception>
    /// <exception cref="JobException">The job could not be queried: 5 without <see cref="JobAccess.Query"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WaitForEmptyAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (HoldsCaller())
        {
            throw WaitErrors.HoldsCaller();
        }

        EmptyWatch watch = JoinEmptyWatch(toAwait: true, evenIfDisposed: false, out EmptyWaiter waiter);
        return watch.WaitAsync(waiter, cancellationToken);
    }

    /// <summary>
    /// Waits until Windows signals the job object: when the job time limit ends its processes, and on <c>Terminate</c>.
    /// </summary>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <returns>
    /// A task that ends with the signal; at once where the job is signalled now, which it stays until the job time limit is set
    /// again. It fails with <see cref="ObjectDisposedException"/> when the job is disposed meanwhile.
    /// </returns>
    /// <remarks>
    /// A job is not signalled when its processes end by themselves: use <see cref="WaitForEmptyAsync"/> for that. Nor is it
    /// where the end-of-job-time action is Post and a completion port is there to be told. A pending wait keeps this object from
    /// being collected, but does not keep the job's handle open. Windows 2000. Source: Job Objects (Microsoft Learn).
    /// </remarks>
    /// <exception cref="JobException">RegisterWaitForSingleObject failed: 5 without <see cref="JobAccess.Synchronize"/>.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WaitForSignalAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfDisposed();
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        SignalWait wait = new(this);
        lock (_waitsLock)
        {
            using JobHandleLease lease = LeaseHandle();
            wait.Register(lease.Value);
            (_signalWaits ??= []).Add(wait);
        }

        return wait.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// To be called before the job's processes are ended: keeps hold of them, so that a later <see cref="WaitForEmptyAsync"/>
    /// sees them really end, although Windows no longer counts them by then.
    /// </summary>
    /// <remarks>Where it fails, for want of a right or because the caller is in the job, nothing is held.</remarks>
    internal void HoldProcesses() => JoinEmptyWatch(toAwait: false, evenIfDisposed: true, out EmptyWaiter waiter).Hold(waiter);

    internal void Forget(EmptyWatch watch) => Interlocked.CompareExchange(ref _emptyWatch, null, watch);

    internal void Forget(SignalWait wait)
    {
        lock (_waitsLock)
        {
            _signalWaits?.Remove(wait);
        }
    }

    internal ObjectDisposedException DisposedError() => new(GetType().FullName);

    private bool HoldsCaller()
    {
        int error = JobQueries.ReadContains(_handle, Kernel32.GetCurrentProcess(), out bool holdsCaller);
        return error == Win32Errors.Success ? holdsCaller : throw WaitErrors.Contains(error);
    }

    private EmptyWatch JoinEmptyWatch(bool toAwait, bool evenIfDisposed, out EmptyWaiter waiter)
    {
        lock (_waitsLock)
        {
            if (!evenIfDisposed)
            {
                ThrowIfDisposed();
            }

            EmptyWatch? watch = _emptyWatch;
            EmptyWaiter? joined = watch?.TryJoin(toAwait);
            if (watch is null || joined is null)
            {
                watch = new EmptyWatch(this, _handle);
                joined = watch.TryJoin(toAwait)!;
                _emptyWatch = watch;
            }

            waiter = joined;
            return watch;
        }
    }

    private void EndWaits()
    {
        EmptyWatch? watch;
        SignalWait[] signalWaits;
        lock (_waitsLock)
        {
            watch = _emptyWatch;
            signalWaits = _signalWaits?.ToArray() ?? [];
        }

        if (watch is null && signalWaits.Length == 0)
        {
            return;
        }

        ObjectDisposedException failure = DisposedError();
        watch?.Fail(failure);
        foreach (SignalWait wait in signalWaits)
        {
            wait.Fail(failure);
        }
    }
}
