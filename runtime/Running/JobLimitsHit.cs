namespace JobGen;

/// <summary>Limits that were hit during a run, as the messages of the job tell.</summary>
/// <remarks>
/// Windows delivers messages as well as it can: a limit that is not named here may have been hit all the same. Messages of jobs
/// within this one come too, and do not say so: a limit that this job does not have at the end of the run is not named, one that
/// both have may be the other's. Source:
/// https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port
/// </remarks>
/// <example><code>
/// JobRunResult run = await job.RunAsync("dotnet", "test");
/// bool wasShortOfMemory = (run.LimitsHit &amp; (JobLimitsHit.JobMemoryLimit | JobLimitsHit.ProcessMemoryLimit)) != 0;
/// </code></example>
[Flags]
public enum JobLimitsHit
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An allocation failed for the process memory limit.</summary>
    ProcessMemoryLimit = 1,

    /// <summary>An allocation failed for the job memory limit.</summary>
    JobMemoryLimit = 2,

    /// <summary>A process was refused for the active process limit.</summary>
    ActiveProcessLimit = 4,

    /// <summary>A process was ended for the process time limit.</summary>
    ProcessTimeLimit = 8,

    /// <summary>The job time limit was reached.</summary>
    JobTimeLimit = 16,

    /// <summary>A notification limit was passed; <see cref="JobRunResult.Violations"/> says which, and by how much.</summary>
    NotificationLimit = 32,
}
