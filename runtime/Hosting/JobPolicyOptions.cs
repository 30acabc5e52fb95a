namespace JobGen.Hosting;

/// <summary>How the jobs of a policy are made and run in a host.</summary>
/// <example>
/// <code>
/// using JobGen.Hosting;
///
/// JobPolicyOptions options = new() { MaxConcurrent = 4, QueueCapacity = 100, UpdateLivingJobs = true };
/// </code>
/// </example>
public sealed class JobPolicyOptions
{
    /// <summary>The most programs that run at once, 1 and up; as many as there are processors where nothing is said.</summary>
    public int MaxConcurrent { get; set; } = Environment.ProcessorCount;

    /// <summary>The most runs that wait for their turn, 0 and up; any number where nothing is said.</summary>
    public int QueueCapacity { get; set; } = int.MaxValue;

    /// <summary>Whether jobs that live get the new limits when the configuration changes; else only the next ones do.</summary>
    /// <remarks>They get what the configuration changed; what else was set through a job's own properties stays.</remarks>
    public bool UpdateLivingJobs { get; set; }

    /// <summary>
    /// Whether a job is made without the limits that this system does not know, which a warning tells; else that is an error.
    /// </summary>
    public bool BestEffort { get; set; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrent, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(QueueCapacity);
    }
}
