namespace JobGen;

public abstract partial class JobObject
{
    private const int Closing = 1;
    private const int Closed = 2;

    /// <summary>
    /// A job that was dropped: nobody waits for it or reads it, since either would have kept it, but a port may still know it.
    /// </summary>
    ~JobObject()
    {
        if (_handle is not null)
        {
            Close();
        }
    }

    /// <summary>Closes the job's handle. Calling it again does nothing.</summary>
    /// <remarks>
    /// <para>
    /// Pending waits fail with <see cref="ObjectDisposedException"/>, the subscription ends, and the job is taken off its
    /// completion port. Safe to call from any thread at any time; a call that is under way elsewhere ends first.
    /// </para>
    /// <para>
    /// Where this was the last handle to a kill-on-close job, Windows ends every process in it; the call does not wait for
    /// that, and the processes report exit code 0: <see cref="DisposeAsync"/> does better. A job that holds the current process
    /// ends it, too. Otherwise the processes go on, within their limits, without a handle to reach them by.
    /// </para>
    /// </remarks>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Ends the processes of a kill-on-close job that this object created, waits until they have ended, and closes the handle.
    /// </summary>
    /// <returns>A task that ends when the processes have ended and the handle is closed. Calling it again returns at once.</returns>
    /// <remarks>
    /// The processes end with exit code 1, as on <c>Terminate</c>. A launch under way fails with
    /// <see cref="ObjectDisposedException"/>, and its child is waited for as well. A process that another one starts in the moment
    /// between the last list and the end of all is ended too, but waited for only where this object has a subscription. A job
    /// without kill-on-close is only closed, and so are one that was opened, since it is somebody else's, one that holds the
    /// current process, and one that cannot be queried. <see cref="Dispose()"/> called meanwhile closes at once, which ends
    /// the processes as well but waits no longer.
    /// </remarks>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.CompareExchange(ref _disposed, Closing, 0) != 0)
        {
            return;
        }

        try
        {
            if (EndsWithThis())
            {
                // Asked before: one that ends meanwhile may have put its child into the job after the last look.
                Task launches = LaunchesAsync();
                bool mayGrow = !launches.IsCompleted;
                await TerminateAndWaitAsync().ConfigureAwait(false);
                if (mayGrow)
                {
                    await launches.ConfigureAwait(false);
                    await TerminateAndWaitAsync().ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is JobException or ObjectDisposedException or InvalidOperationException)
        {
            // It cannot be ended or watched. Closing it ends its processes none the less.
        }
        finally
        {
            Close();
            GC.SuppressFinalize(this);
        }
    }

    private bool EndsWithThis() => CreatedNew && JobQueries.IsKillOnClose(_handle) && !HoldsCaller();

    private Task TerminateAndWaitAsync()
    {
        EmptyWatch watch = JoinEmptyWatch(toAwait: true, evenIfDisposed: true, out EmptyWaiter waiter);
        watch.Terminate();
        return watch.WaitAsync(waiter, CancellationToken.None);
    }

    private void Close()
    {
        if (Interlocked.Exchange(ref _disposed, Closed) == Closed)
        {
            return;
        }

        // Waits first: a wait on the job's handle must be unregistered before the handle is closed.
        EndWaits();
        EndNotifications();
        _handle.Dispose();
    }
}
