using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Recording;

/// <summary>
/// Records what a job does while a command runs in it: samples at an interval, the processes, and what the job tells of. Everything
/// is kept in bounded memory.
/// </summary>
/// <remarks>
/// Start it before the command, so that nothing is missed. It asks for no more than the job's handle and the least rights give.
/// </remarks>
internal sealed class RunRecorder : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly RunRecorderOptions _options;
    private readonly NotificationReader _notifications;
    private readonly UsageReader _usage;
    private readonly ProcessHistory _processes;
    private readonly SampleHistory _samples = new();
    private readonly EventHistory _events = new();
    private readonly PeriodicTimer _timer;
    private bool _isDisposed;
    private readonly DateTimeOffset _start;
    private readonly long _startTimestamp;
    private readonly Task _sampling;

    private RunRecorder(JobObject job, RunRecorderOptions options)
    {
        _options = options;
        _start = options.TimeProvider.GetUtcNow();
        _startTimestamp = options.TimeProvider.GetTimestamp();
        _usage = new UsageReader(job);
        _processes = new ProcessHistory(job, _start);
        _timer = new PeriodicTimer(options.Interval, options.TimeProvider);

        // At once, and not with the next sample: many a process does not live that long.
        _notifications = new NotificationReader(job, OnNotification);
        _sampling = SampleAsync();
    }

    /// <summary>Who is told of each notable event as it comes: the memory for them is bounded.</summary>
    public Action<RecordedEvent>? Notable { get; set; }

    private TimeSpan Elapsed => _options.TimeProvider.GetElapsedTime(_startTimestamp);

    /// <summary>Begins to record.</summary>
    /// <exception cref="JobException">The job tells nothing, for one of the reasons that Subscribe names.</exception>
    public static RunRecorder Start(JobObject job, RunRecorderOptions options) => new(job, options);

    /// <summary>What is known at this moment.</summary>
    public RunSnapshot TakeSnapshot()
    {
        lock (_gate)
        {
            return new RunSnapshot
            {
                CommandLine = _options.CommandLine,
                Limits = _options.Limits,
                ProcessorCount = _options.ProcessorCount,
                Elapsed = Elapsed,
                Latest = _samples.Latest,
                Earlier = _samples.Before(TimeSpan.FromSeconds(1)),
                PeakMemory = _samples.PeakMemory,
                Processes = _processes.Living(),
                Events = _events.Recent(),
            };
        }
    }

    /// <summary>Takes the last sample and ends.</summary>
    public async Task<RunRecord> CompleteAsync(RunSummary outcome)
    {
        await DisposeAsync();
        lock (_gate)
        {
            return new RunRecord
            {
                CommandLine = _options.CommandLine,
                Limits = _options.Limits,
                StartTime = _start,
                ProcessorCount = _options.ProcessorCount,
                Samples = _samples.ToList(),
                Processes = _processes.ToList(),
                OmittedProcesses = _processes.Omitted,
                Events = _events.Notable(),
                OmittedEvents = _events.Omitted,
                Outcome = outcome,
            };
        }
    }

    /// <summary>Ends, without a record.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _timer.Dispose();
        await _sampling;
        await _notifications.DisposeAsync();
        TrySample();
        lock (_gate)
        {
            _processes.Release();
        }
    }

    private async Task SampleAsync()
    {
        while (TrySample() && await _timer.WaitForNextTickAsync())
        {
        }
    }

    /// <summary>A job that was disposed, or that tells nothing, ends the record and not the run.</summary>
    private bool TrySample()
    {
        lock (_gate)
        {
            try
            {
                int processes = _processes.Refresh(_options.TimeProvider.GetUtcNow(), _usage.NeedsProcesses);
                _samples.Add(_usage.Read(Elapsed, processes, _processes));
                return true;
            }
            catch (Exception exception) when (exception is JobException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    private void OnNotification(JobNotification notification)
    {
        lock (_gate)
        {
            int id = notification.ProcessId;
            DateTimeOffset now = _options.TimeProvider.GetUtcNow();
            switch (notification.Kind)
            {
                case JobNotificationKind.NewProcess:
                    _processes.OnStarted(id, now);
                    break;
                case JobNotificationKind.ExitProcess or JobNotificationKind.AbnormalExitProcess:
                    _processes.OnEnded(id, now);
                    break;
                default:
                    break;
            }

            RecordedEvent told = new(now - _start, notification.Kind, id, _processes.NameOf(id), notification.Violations?.ToString())
            {
                ExitCode = _processes.ExitCodeOf(id),
            };
            _events.Add(told);
            if (told.IsNotable)
            {
                Notable?.Invoke(told);
            }
        }
    }
}
