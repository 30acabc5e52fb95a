namespace JobGen;

/// <summary>How a command has ended. Asked before the run ends what the command left behind, for that leaves the same traces.</summary>
/// <param name="IsExplainedByTerminate">Whether a <see cref="JobObject.Terminate"/> of the job object explains it.</param>
/// <param name="IsJobSignalled">
/// Whether the job object was signalled: Windows does that where the job is terminated and where the job time ends its processes.
/// </param>
internal readonly record struct CommandEnd(bool IsExplainedByTerminate, bool IsJobSignalled)
{
    /// <param name="process">The command, which has ended.</param>
    internal static CommandEnd Of(JobProcess process) =>
        new(process.IsExplainedByTerminate, JobQueries.IsSignalled(process.Job.KernelHandle));
}
