using System.Diagnostics.CodeAnalysis;

namespace JobGen;

/// <summary>What a port knows of a job. The port holds it strongly, and it holds the job weakly.</summary>
internal sealed class JobRegistration
{
    private readonly WeakReference<JobPort> _job;
    private JobPort? _awaited;
    private int _reads;

    internal JobRegistration(JobPort job, JobCompletionPort port, NotificationPump? pump)
    {
        _job = new WeakReference<JobPort>(job);
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

    internal bool TryGetJob([NotNullWhen(true)] out JobPort? job) => _job.TryGetTarget(out job);

    /// <summary>
    /// Keeps the job and its subscriptions alive while somebody awaits a notification: often nothing but the continuation
    /// refers to them then.
    /// </summary>
    internal void BeginRead(JobPort job)
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
