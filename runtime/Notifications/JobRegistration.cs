namespace JobGen;

/// <summary>What a port knows of a job. The port holds it strongly, and it holds the job weakly.</summary>
internal sealed class JobRegistration
{
    private readonly WeakReference<JobObject> _job;
    private JobObject? _awaited;
    private int _reads;

    internal JobRegistration(JobObject job, JobCompletionPort port, NotificationPump? pump)
    {
        _job = new WeakReference<JobObject>(job);
        Port = port;
        Pump = pump;
    }

    internal JobCompletionPort Port { get; }

    /// <summary>The pump whose port it is, or <see langword="null"/> where the user reads the port.</summary>
    internal NotificationPump? Pump { get; }

    /// <summary>The completion key, once the port has given one.</summary>
    internal nuint Key { get; set; }

    /// <summary>Whether what comes under the key is dropped: the job has gone, or left the port.</summary>
    internal bool IsForgotten { get; set; }

    /// <summary>Thresholds that were passed when the job came to the port, boxed, until a reader has been told of them.</summary>
    internal object? PassedThresholds { get; set; }

    /// <summary>The job, or <see langword="null"/> where it was dropped.</summary>
    internal JobObject? Job => _job.TryGetTarget(out JobObject? job) ? job : null;

    /// <summary>
    /// Keeps the job and its subscriptions alive while somebody awaits a notification: often nothing but the continuation
    /// refers to them then.
    /// </summary>
    internal void BeginRead(JobObject job)
    {
        lock (_job)
        {
            _reads++;
            _awaited = job;
        }
    }

    internal void EndRead()
    {
        lock (_job)
        {
            if (--_reads == 0)
            {
                _awaited = null;
            }
        }
    }
}
