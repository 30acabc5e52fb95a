using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>What a policy may still believe of the job time that it applied. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JobTimeServices
{
    /// <summary>Corrects what is remembered where Windows said, since the last call, that the job time ended.</summary>
    /// <param name="job">The job.</param>
    /// <param name="applied">The job time applied last; none after the job was signalled, since it stays so until the time is set again.</param>
    /// <param name="isKnown">
    /// Whether that can be relied upon; not after a message, which Windows sends as it cancels the limit, but which can also have
    /// come from a job within this job.
    /// </param>
    /// <exception cref="ArgumentNullException">There is no job.</exception>
    public static void ForgetEnded(JobObject job, ref TimeSpan? applied, ref bool isKnown)
    {
        ArgumentNullException.ThrowIfNull(job);
        JobTimeEnds ends = job.TakeJobTimeEnds();
        if ((ends & JobTimeEnds.Signalled) != 0)
        {
            applied = null;
            isKnown = true;
        }
        else if ((ends & JobTimeEnds.Posted) != 0)
        {
            isKnown = false;
        }
    }
}
