namespace JobGen.JobRun.Recording;

/// <summary>Hands on the notifications of a job as they come, and all of them that have come when this is disposed.</summary>
internal sealed class NotificationReader : IAsyncDisposable
{
    private readonly JobSubscription _subscription;
    private readonly Action<JobNotification> _take;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _reading;

    /// <param name="job">The job. Nothing is missed from here on: the command is started later.</param>
    /// <param name="take">Called for each, one after the other.</param>
    internal NotificationReader(JobObject job, Action<JobNotification> take)
    {
        _subscription = job.Subscribe();
        _take = take;
        _reading = ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
        {
            return;
        }

        await _end.CancelAsync();
        await _reading;
        while (_subscription.TryRead(out JobNotification notification))
        {
            _take(notification);
        }

        _subscription.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (JobNotification notification in _subscription.WithCancellation(_end.Token))
            {
                _take(notification);
            }
        }
        catch (OperationCanceledException)
        {
            // What is left is read by the one who ends this.
        }
    }
}
