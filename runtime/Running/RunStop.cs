namespace JobGen;

/// <summary>What ends a run before its command does: the time, the caller, or that it cannot go on.</summary>
internal sealed class RunStop : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _broken = new();
    private readonly CancellationTokenSource _any;

    internal RunStop(JobRunOptions options, CancellationToken caller)
    {
        _caller = caller;
        _timeout = new CancellationTokenSource(options.Timeout ?? Timeout.InfiniteTimeSpan, options.TimeProvider);
        _any = CancellationTokenSource.CreateLinkedTokenSource(caller, _timeout.Token, _broken.Token);
    }

    /// <summary>Any of it.</summary>
    internal CancellationToken Token => _any.Token;

    internal bool IsTimeout => _timeout.IsCancellationRequested && !_caller.IsCancellationRequested && !_broken.IsCancellationRequested;

    /// <summary>
    /// The job was disposed, or somebody who takes the output has failed. From any thread, also after the end of the run.
    /// </summary>
    internal void Break()
    {
        try
        {
            _broken.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run is over.
        }
    }

    /// <summary>
    /// What ends a grace period that begins now: the caller, unless it was the caller who began it. To be asked before the command
    /// is, for a caller who sees that it was asked may cancel at once.
    /// </summary>
    internal CancellationToken EndOfGrace => IsTimeout ? _caller : CancellationToken.None;

    /// <summary>Waits for all processes to end by themselves; no longer than the grace period, and than its end and the job allow.</summary>
    internal async Task WaitInGraceAsync(JobObject job, JobRunOptions options, CancellationToken endOfGrace)
    {
        using CancellationTokenSource time = new(options.GracePeriod, options.TimeProvider);
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(time.Token, _broken.Token, endOfGrace);
        try
        {
            await job.WaitForEmptyAsync(over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // They are ended then.
        }
    }

    public void Dispose()
    {
        _any.Dispose();
        _broken.Dispose();
        _timeout.Dispose();
    }
}
