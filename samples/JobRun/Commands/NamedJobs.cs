using JobGen.JobRun.Options;

namespace JobGen.JobRun.Commands;

/// <summary>Jobs that were given a name with --name.</summary>
internal static class NamedJobs
{
    /// <exception cref="OptionError">There is no job of this name.</exception>
    /// <exception cref="JobException">It is another user's, or the name is not one.</exception>
    internal static AdjustableJob Open(string name, JobAccess access) => AdjustableJob.TryOpen(name, out AdjustableJob? job, access)
        ? job
        : throw new OptionError(
            "NAME", name, "There is no job of this name. It ends with the last program that holds it; names are case-sensitive.");
}
