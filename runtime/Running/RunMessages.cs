namespace JobGen;

/// <summary>What the messages of a job say about a run: which limits were hit, and which processes they ended.</summary>
internal sealed class RunMessages(Action onEnded) : IMessageSink
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<int> _outOfTime = [];
    private readonly HashSet<int> _crashed = [];

    /// <summary>The limits that were hit.</summary>
    internal JobLimitsHit LimitsHit { get; private set; }

    /// <summary>What a failure of the command is put down to, where one of its processes was refused something: the last of it.</summary>
    internal JobEndReason? LastRefusal { get; private set; }

    /// <summary>What the last message about a notification limit said.</summary>
    internal LimitViolations? Violations { get; private set; }

    internal bool IsOutOfTime(int processId)
    {
        lock (_gate)
        {
            return _outOfTime.Contains(processId);
        }
    }

    internal bool HasCrashed(int processId)
    {
        lock (_gate)
        {
            return _crashed.Contains(processId);
        }
    }

    /// <summary>Ends when all has been taken that the job has sent until now, or when no more will come.</summary>
    internal Task FlushAsync(JobSubscription subscription) =>
        subscription.Job.Port.TryFlush(subscription) ? _flushed.Task : Task.CompletedTask;

    public void OnMessage(in JobNotification notification)
    {
        lock (_gate)
        {
            switch (notification.Kind)
            {
                case JobNotificationKind.ProcessMemoryLimit:
                    Refused(JobLimitsHit.ProcessMemoryLimit, JobEndReason.ProcessMemoryLimit);
                    break;
                case JobNotificationKind.JobMemoryLimit:
                    Refused(JobLimitsHit.JobMemoryLimit, JobEndReason.JobMemoryLimit);
                    break;
                case JobNotificationKind.ActiveProcessLimit:
                    Refused(JobLimitsHit.ActiveProcessLimit, JobEndReason.ActiveProcessLimit);
                    break;
                case JobNotificationKind.EndOfProcessTime:
                    Refused(JobLimitsHit.ProcessTimeLimit, JobEndReason.ProcessTimeLimit);
                    _outOfTime.Add(notification.ProcessId);
                    break;
                case JobNotificationKind.EndOfJobTime:
                    // The action is Post: the message is all that comes of it.
                    LimitsHit |= JobLimitsHit.JobTimeLimit;
                    break;
                case JobNotificationKind.NotificationLimit:
                    LimitsHit |= JobLimitsHit.NotificationLimit;
                    Violations = notification.Violations ?? Violations;
                    break;
                case JobNotificationKind.AbnormalExitProcess:
                    _crashed.Add(notification.ProcessId);
                    break;
            }
        }
    }

    public void OnFlushed() => _flushed.TrySetResult();

    public void OnEnded()
    {
        _flushed.TrySetResult();
        onEnded();
    }

    private void Refused(JobLimitsHit limit, JobEndReason reason)
    {
        LimitsHit |= limit;
        LastRefusal = reason;
    }
}
