using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>Thresholds of <c>[NotificationLimit]</c> next to each other and to the limits of the policy.</summary>
internal static class Notifications
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("NotificationLimitAttribute") is not { } limit)
        {
            return;
        }

        if (limit.Data.NamedArguments.IsEmpty)
        {
            findings.At(limit, Rules.NothingToNotify);
        }

        CheckMemory(limit, attributes, findings);
        CheckTime(limit, attributes, findings);
        foreach (string rate in NotificationLimit.RateNames)
        {
            CheckTolerance(limit, rate, attributes, findings);
        }
    }

    private static void CheckMemory(AttributeReader limit, PolicyAttributes attributes, FindingList findings)
    {
        ulong? hard = attributes.First("JobMemoryLimitAttribute")?.Argument<ulong>(0);
        hard = hard < LimitRanges.PageSize ? null : hard;
        if (limit.Named<ulong>("JobMemory") is > 0 and var high && WhyNotReached(high, hard, attributes) is { } reason)
        {
            NeverReached(limit, "JobMemory", reason, CombinationWords.LessThanLimit, findings);
        }

        if (limit.Named<ulong>("JobMemoryLow") is { } low)
        {
            CheckLow(limit, low, limit.Named<ulong>("JobMemory"), hard, findings);
        }
    }

    private static string? WhyNotReached(ulong threshold, ulong? hard, PolicyAttributes attributes)
    {
        if (hard is { } bytes && MemoryLimit.WholePages(threshold) >= MemoryLimit.WholePages(bytes))
        {
            return string.Format(CultureInfo.InvariantCulture, CombinationWords.AllocationFails, bytes, threshold);
        }

        return JobAndProcess.MostMemory(attributes) <= threshold
            ? $"ActiveProcessLimit and ProcessMemoryLimit keep all processes together at {JobAndProcess.MostMemory(attributes)} bytes"
            : null;
    }

    private static void CheckLow(AttributeReader limit, ulong low, ulong? high, ulong? hard, FindingList findings)
    {
        if (low == 0)
        {
            NeverReached(limit, "JobMemoryLow", "memory does not fall below 0 bytes", "a threshold above zero", findings);
        }
        else if (high < low)
        {
            findings.AtNamed(limit, "JobMemoryLow", Rules.LowAboveHigh, low, "above 'JobMemory'", high, "one of the two is always passed");
        }
        else if (hard is { } bytes && low >= MemoryLimit.WholePages(bytes))
        {
            findings.AtNamed(
                limit, "JobMemoryLow", Rules.LowAboveHigh, low, "not below 'JobMemoryLimit'", bytes, "the job is never above it");
        }
    }

    private static void CheckTime(AttributeReader limit, PolicyAttributes attributes, FindingList findings)
    {
        if (TimeLimit.ToTicks(limit.Named<double>("JobUserTimeSeconds")) is { } threshold
            && attributes.First("JobTimeLimitAttribute") is { } jobTime
            && !EndOfJobTime.IsPost(jobTime)
            && TimeLimit.TicksOf(jobTime) is > 0 and var hard
            && threshold >= hard)
        {
            NeverReached(limit, "JobUserTimeSeconds", CombinationWords.JobTimeFirst, CombinationWords.LessThanLimit, findings);
        }
    }

    private static void NeverReached(AttributeReader limit, string name, string reason, string remedy, FindingList findings) =>
        findings.AtNamed(limit, name, Rules.ThresholdNeverReached, name, reason, remedy);

    private static void CheckTolerance(AttributeReader limit, string rate, PolicyAttributes attributes, FindingList findings)
    {
        string tolerance = rate + "Tolerance";
        string interval = rate + "Interval";
        if (limit.Named<int>(tolerance) is not { } value)
        {
            if (limit.Named<int>(interval) is { } length && NotificationLimit.IsKnown(length))
            {
                findings.AtNamed(limit, interval, Rules.IntervalWithoutTolerance, interval, tolerance);
            }

            return;
        }

        if (!NotificationLimit.IsKnown(value))
        {
            return;
        }

        if (WhatIsMissing(rate, attributes[rate + "ControlAttribute"]) is var (reason, remedy))
        {
            findings.AtNamed(limit, tolerance, Rules.ToleranceWithoutRate, tolerance, reason, remedy);
        }
    }

    // A rate control without any value is one that is set at run time.
    private static (string Reason, string Remedy)? WhatIsMissing(string rate, IReadOnlyList<AttributeReader> controls)
    {
        if (controls.Count == 0)
        {
            return ($"the policy declares no {rate}Control", $"[{rate}Control(…)]");
        }

        return rate switch
        {
            "CpuRate" when CpuRateControl.Written(controls[0]).Any() && controls[0].Named<bool>("Notify") is not true =>
                ("CpuRateControl does not ask for it", "Notify = true"),
            "NetRate" when controls[0].Named<byte>("DscpTag") is not null && controls[0].Named<ulong>("MaxBandwidth") is null =>
                ("NetRateControl has no bandwidth", "MaxBandwidth = …"),
            "IoRate" when controls.All(control => !control.Data.NamedArguments.IsEmpty && !VolumeRate.Parse(control).HasRate) =>
                ("IoRateControl has no rate", "MaxIops = …"),
            _ => null,
        };
    }
}
