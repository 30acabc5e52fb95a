using JobGen.JobRun.Options;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Outcome;

/// <summary>A limit that was hit.</summary>
/// <param name="Name">Its name, such as <c>JobMemoryLimit</c>.</param>
/// <param name="Limit">Its value as text; <see langword="null"/> for that of a job around or within this one.</param>
/// <param name="Reached">The value that was reached; <see langword="null"/> where the system does not tell.</param>
internal sealed record LimitHit(string Name, string? Limit, string? Reached)
{
    public override string ToString() => (Limit, Reached) switch
    {
        (null, null) => Name,
        (null, _) => $"{Name}: {Reached}",
        (_, null) => $"{Name}: {Limit}",
        _ => $"{Name}: {Reached} of {Limit}",
    };

    internal static IReadOnlyList<LimitHit> Of(
        JobLimitsHit hit, LimitViolations? violations, in JobAccounting used, in AdjustableJob.Limits limits)
    {
        List<LimitHit> hits = [];
        foreach (JobLimitsHit limit in Enum.GetValues<JobLimitsHit>())
        {
            if (limit != JobLimitsHit.None && limit != JobLimitsHit.NotificationLimit && hit.HasFlag(limit))
            {
                string name = limit.ToString();
                hits.Add(new LimitHit(name, LimitTexts.Of(name, in limits), ValueOf(limit, in used)));
            }
        }

        if (hit.HasFlag(JobLimitsHit.NotificationLimit))
        {
            AddThresholds(hits, violations ?? default, limits.NotificationLimit?.ToString());
        }

        return hits;
    }

    private static string? ValueOf(JobLimitsHit limit, in JobAccounting used) => limit switch
    {
        _ when used == default => null,
        JobLimitsHit.JobMemoryLimit => Quantities.Bytes(used.PeakJobMemoryUsed),
        JobLimitsHit.ProcessMemoryLimit => Quantities.Bytes(used.PeakProcessMemoryUsed),
        JobLimitsHit.JobTimeLimit => Quantities.Time(used.ThisPeriodTotalUserTime),
        _ => null,
    };

    private static void AddThresholds(List<LimitHit> hits, LimitViolations violations, string? all)
    {
        int before = hits.Count;
        AddBytes("JobMemory", violations.JobMemory);
        AddBytes("JobMemoryLow", violations.JobMemoryLow);
        AddBytes("IoReadBytes", violations.IoReadBytes);
        AddBytes("IoWriteBytes", violations.IoWriteBytes);
        if (violations.JobUserTime is { } time)
        {
            Add("JobUserTime", Quantities.Time(time.Limit), Quantities.Time(time.Reached));
        }

        AddRate("CpuRate", violations.CpuRate);
        AddRate("IoRate", violations.IoRate);
        AddRate("NetRate", violations.NetRate);
        if (hits.Count == before)
        {
            hits.Add(new LimitHit(nameof(JobLimitsHit.NotificationLimit), all, Reached: null));
        }

        void AddBytes(string name, LimitViolation<ulong>? violation)
        {
            if (violation is { } passed)
            {
                Add(name, Quantities.Bytes(passed.Limit), Quantities.Bytes(passed.Reached));
            }
        }

        void AddRate(string name, LimitViolation<RateControlTolerance>? violation)
        {
            if (violation is { } passed)
            {
                Add(name, passed.Limit.ToString(), passed.Reached.ToString());
            }
        }

        void Add(string name, string limit, string reached) =>
            hits.Add(new LimitHit("notification of " + name, limit, reached));
    }
}
