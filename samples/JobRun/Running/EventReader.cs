using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Running;

/// <summary>Writes the notifications of a job into a log as they come; all of them that have come when this is disposed.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly JobSubscription _subscription;
    private readonly EventLog _log;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _reading;

    internal EventReader(JobObject job, EventLog log)
    {
        // In force from here on: the command is started later.
        _subscription = job.Subscribe();
        _log = log;
        _reading = ReadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        while (_subscription.TryRead(out JobNotification notification))
        {
            _log.Notified(notification);
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
                _log.Notified(notification);
            }
        }
        catch (OperationCanceledException)
        {
            // What is left is read by the one who ends this.
        }
    }
}
