using System.Diagnostics.CodeAnalysis;

namespace JobGen;

/// <summary>What a port knows of a job. The port holds it strongly, and it holds the job weakly.</summary>
internal sealed class JobRegistration
{
    private readonly WeakReference<JobPort> _job;

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

    /// <summary>
    /// Keeps a subscription, and with it the job, alive while somebody awaits its next notification: often nothing but the
    /// continuation refers to either then.
    /// </summary>
    internal JobSubscription? Awaited { get; set; }

    /// <summary>Thresholds that were passed when the job came to the port, boxed, until a reader has been told of them.</summary>
    internal object? PassedThresholds { get; set; }

    internal bool TryGetJob([NotNullWhen(true)] out JobPort? job) => _job.TryGetTarget(out job);
}
