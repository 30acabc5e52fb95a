namespace JobGen;

/// <summary>What becomes of the processes that a command leaves behind in the job when it has ended.</summary>
/// <example><code>
/// JobRunOptions options = new() { Survivors = JobRunSurvivors.Wait, Timeout = TimeSpan.FromMinutes(5) };
/// </code></example>
public enum JobRunSurvivors
{
    /// <summary>They are ended, so that the run ends: the helpers of a build tool would keep it waiting for minutes.</summary>
    Terminate = 0,

    /// <summary>They are waited for: the run ends when no process is left in the job.</summary>
    Wait = 1,
}
