namespace JobGen;

/// <summary>What the messages of a job say about a run: which limits were hit, and which processes they ended.</summary>
internal sealed class RunMessages(Action onEnded) : IMessageSink
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Each once, the last of them at the end.
    private readonly List<RefusingLimit> _refusals = [];
    private readonly HashSet<int> _outOfTime = [];
    private readonly HashSet<int> _crashed = [];
    private JobLimitsHit _otherLimits;
    private LimitViolations? _violations;

    /// <summary>The limits that were hit.</summary>
    internal JobLimitsHit LimitsHit
    {
        get
        {
            lock (_gate)
            {
                return _refusals.Aggregate(_otherLimits, static (hit, refusal) => hit | refusal.Limit);
            }
        }
    }

    /// <summary>What a failure of the command is put down to, where one of its processes was refused something: the last of it.</summary>
    internal JobEndReason? LastRefusal
    {
        get
        {
            lock (_gate)
            {
                return _refusals.Count > 0 ? _refusals[^1].Reason : null;
            }
        }
    }

    /// <summary>What the last message about a notification limit said, of those that said anything.</summary>
    internal LimitViolations? Violations
    {
        get
        {
            lock (_gate)
            {
                return _violations;
            }
        }
    }

    internal bool IsOutOfTime(int processId)
    {
        lock (_gate)
        {
            return _outOfTime.Contains(processId) && _refusals.Exists(static refusal => refusal.Limit == JobLimitsHit.ProcessTimeLimit);
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
    internal async Task FlushAsync(JobSubscription subscription)
    {
        // Where nobody holds the task of the run, the port alone refers to the job, and weakly.
        JobRegistration registration = subscription.Registration!;
        registration.BeginRead(subscription.Job);
        try
        {
            if (subscription.Job.Port.TryFlush(subscription))
            {
                await _flushed.Task.ConfigureAwait(false);
            }
        }
        finally
        {
            registration.EndRead();
        }
    }

    /// <summary>
    /// Drops what was told of limits that the job does not have. They are those of jobs within it, whose messages come to its port
    /// too: https://learn.microsoft.com/windows/win32/procthread/nested-jobs
    /// </summary>
    internal void DropInnerLimits(JobObject job)
    {
        lock (_gate)
        {
            if (_refusals.Count > 0 && JobQueries.ReadLimits(job.KernelHandle, out var limits) == Win32Errors.Success)
            {
                _refusals.RemoveAll(refusal => !limits[refusal.Flag]);
            }
        }
    }

    public void OnMessage(in JobNotification notification)
    {
        lock (_gate)
        {
            if (RefusingLimit.Of(notification.Kind) is { } refusal)
            {
                _refusals.Remove(refusal);
                _refusals.Add(refusal);
            }

            switch (notification.Kind)
            {
                case JobNotificationKind.EndOfProcessTime:
                    _outOfTime.Add(notification.ProcessId);
                    break;
                case JobNotificationKind.EndOfJobTime:
                    // The action is Post: the message is all that comes of it.
                    _otherLimits |= JobLimitsHit.JobTimeLimit;
                    break;
                case JobNotificationKind.NotificationLimit:
                    _otherLimits |= JobLimitsHit.NotificationLimit;

                    // That of a job within this one says nothing about this one.
                    _violations = notification.Violations is { Any: true } violations ? violations : _violations ?? notification.Violations;
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
}
