namespace JobGen;

/// <content>Launches into this job that are under way.</content>
public abstract partial class JobObject
{
    private int _launches;
    private TaskCompletionSource? _launchesEnded;

    /// <summary>To be called before a process is created in the job, and <see cref="EndLaunch"/> after.</summary>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    internal void BeginLaunch()
    {
        lock (_waitsLock)
        {
            ThrowIfDisposed();
            _launches++;
        }
    }

    internal void EndLaunch()
    {
        TaskCompletionSource? ended = null;
        lock (_waitsLock)
        {
            if (--_launches == 0)
            {
                ended = _launchesEnded;
            }
        }

        ended?.TrySetResult();
    }

    /// <summary>
    /// To be called before a launch ends the child that it brought into a disposed job: a DisposeAsync that waits for the launch
    /// sees the child's end only if it is held by then.
    /// </summary>
    internal void HoldForDisposal()
    {
        if (Volatile.Read(ref _disposed) == Closing)
        {
            HoldProcesses();
        }

        if (Volatile.Read(ref _disposed) == Closed)
        {
            // Its waits were ended before this one began, perhaps, and the launch kept the handle open for it.
            EndWaits();
        }
    }

    /// <summary>Ends with the last launch under way. To be called on a job that is marked as disposed: none begins any more.</summary>
    private Task LaunchesAsync()
    {
        lock (_waitsLock)
        {
            if (_launches == 0)
            {
                return Task.CompletedTask;
            }

            _launchesEnded ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _launchesEnded.Task;
        }
    }
}
