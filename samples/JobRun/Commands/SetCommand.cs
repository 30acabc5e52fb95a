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

        // All are checked before the first is changed; what fails then, Windows refuses.
        AdjustableJob.Limits limits = LimitsBuilder.Build(settings);
        using AdjustableJob job = NamedJobs.Open(name, JobAccess.Query | JobAccess.SetAttributes);
        LimitParts.AddKept(job, [.. settings.InOrder().Select(given => given.Option)], ref limits);
        foreach (string limit in Given(settings))
        {
            JobLimitSetter.Set(job, limit, in limits);
            output.WriteLine($"job {name}: {limit} = {limits.GetText(limit)}");
        }

        return 0;
    }

    private static IEnumerable<string> Given(Settings settings)
    {
        IEnumerable<string> limits = settings.InOrder().Select(given => given.Option.Limit).OfType<string>();
        return settings.IsOn(LimitOptions.NoBreakaway)
            ? limits.Append(nameof(AdjustableJob.Limits.BreakawayOk)).Append(nameof(AdjustableJob.Limits.SilentBreakawayOk)).Distinct()
            : limits.Distinct();
    }

    private static bool IsLimit(JobOption option) => option.Limit is not null || option == LimitOptions.NoBreakaway;
}
