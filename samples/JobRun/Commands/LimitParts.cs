using JobGen.JobRun.Options;

namespace JobGen.JobRun.Commands;

/// <summary>Limits that are several options, such as bandwidth and tag: each sets or takes off its own part, and the others stay.</summary>
internal static class LimitParts
{
    /// <param name="job">The job that is changed.</param>
    /// <param name="given">The options that are given.</param>
    /// <param name="limits">What they say; behind this also what stays of the limits that they are a part of.</param>
    internal static void AddKept(AdjustableJob job, IReadOnlyCollection<JobOption> given, ref AdjustableJob.Limits limits)
    {
        AdjustableJob.Limits kept = AdjustableJob.Limits.None;
        if (given.Any(option => option.Limit == nameof(AdjustableJob.Limits.NetRateControl)))
        {
            kept.NetRateControl = job.NetRateControl;
        }

        if (given.Any(option => option.Limit == nameof(AdjustableJob.Limits.NotificationLimit)))
        {
            kept.NotificationLimit = job.NotificationLimit;
        }

        foreach (JobOption option in given)
        {
            kept = option.Without(kept);
        }

        limits.NetRateControl = Merge(kept.NetRateControl, limits.NetRateControl);
        limits.NotificationLimit = Merge(kept.NotificationLimit, limits.NotificationLimit);
    }

    private static NetRate? Merge(NetRate? kept, NetRate? given) => (kept, given) is ({ } old, { } now)
        ? new NetRate(now.MaxBandwidth ?? old.MaxBandwidth, now.DscpTag ?? old.DscpTag)
        : given ?? kept;

    private static NotificationThresholds? Merge(NotificationThresholds? kept, NotificationThresholds? given)
    {
        NotificationThresholds old = kept ?? default;
        NotificationThresholds now = given ?? default;
        NotificationThresholds merged = new()
        {
            JobMemory = now.JobMemory ?? old.JobMemory,
            JobMemoryLow = now.JobMemoryLow ?? old.JobMemoryLow,
            IoReadBytes = now.IoReadBytes ?? old.IoReadBytes,
            IoWriteBytes = now.IoWriteBytes ?? old.IoWriteBytes,
            JobUserTime = now.JobUserTime ?? old.JobUserTime,
            CpuRateTolerance = now.CpuRateTolerance ?? old.CpuRateTolerance,
            CpuRateInterval = now.CpuRateInterval ?? old.CpuRateInterval,
            IoRateTolerance = now.IoRateTolerance ?? old.IoRateTolerance,
            IoRateInterval = now.IoRateInterval ?? old.IoRateInterval,
            NetRateTolerance = now.NetRateTolerance ?? old.NetRateTolerance,
            NetRateInterval = now.NetRateInterval ?? old.NetRateInterval,
        };
        return merged == default ? null : merged;
    }
}
