using JobGen.JobRun.Options;

namespace JobGen.JobRun.Commands;

/// <summary><c>jobrun set NAME OPTIONS</c>: changes the limits that are given, and leaves the others as they are.</summary>
internal static class SetCommand
{
    internal static int Run(string name, Settings settings, TextWriter output)
    {
        if (settings.InOrder().FirstOrDefault(given => !IsLimit(given.Option)) is { Option: { } other })
        {
            throw new OptionError($"{other.LongForm}: it is said to a run. A job has limits alone, and keeps what is not named here.");
        }

        using AdjustableJob job = NamedJobs.Open(name, JobAccess.Query | JobAccess.SetAttributes);

        // Checked before anything is changed; what fails then, Windows refuses.
        _ = LimitsBuilder.Build(settings);
        job.Update((ref AdjustableJob.Limits limits) => limits = LimitsBuilder.Build(settings, limits));
        output.WriteLine($"job {name}: {job.QueryLimits()}");
        return 0;
    }

    private static bool IsLimit(JobOption option) => option.Limit is not null || option == LimitOptions.NoBreakaway;
}
