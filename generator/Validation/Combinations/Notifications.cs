using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Values;

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
        foreach (string rate in NotificationValues.Rates)
        {
            CheckTolerance(limit, rate, attributes, findings);
        }
    }

    private static void CheckMemory(AttributeReader limit, PolicyAttributes attributes, FindingList findings)
    {
        ulong? high = limit.Named<ulong>("JobMemory");
        ulong? low = limit.Named<ulong>("JobMemoryLow");
        if (high is { } threshold
            && attributes.First("JobMemoryLimitAttribute")?.Argument<ulong>(0) is >= Page.Size and var hard
            && Page.RoundDown(threshold) >= Page.RoundDown(hard))
        {
            findings.AtNamed(
                limit,
                "JobMemory",
                Rules.ThresholdNeverReached,
                "JobMemory",
                $"an allocation above the JobMemoryLimit of {hard} bytes fails, so that {threshold} bytes are not exceeded",
                "less than the limit");
        }

        if (low is 0)
        {
            findings.AtNamed(
                limit,
                "JobMemoryLow",
                Rules.ThresholdNeverReached,
                "JobMemoryLow",
                "memory does not fall below 0 bytes",
                "a threshold above zero");
        }
        else if (high < low)
        {
            findings.AtNamed(limit, "JobMemoryLow", Rules.LowAboveHigh, low!, high!);
        }
    }

    private static void CheckTime(AttributeReader limit, PolicyAttributes attributes, FindingList findings)
    {
        if (CpuTime.ToTicks(limit.Named<double>("JobUserTimeSeconds")) is { } threshold
            && attributes.First("JobTimeLimitAttribute") is { } jobTime
            && !EndOfJobTime.IsPost(jobTime)
            && CpuTime.TicksOf(jobTime) is > 0 and var hard
            && threshold >= hard)
        {
            findings.AtNamed(
                limit,
                "JobUserTimeSeconds",
                Rules.ThresholdNeverReached,
                "JobUserTimeSeconds",
                "the JobTimeLimit is reached first",
                "less than the limit");
        }
    }

    private static void CheckTolerance(AttributeReader limit, string rate, PolicyAttributes attributes, FindingList findings)
    {
        string tolerance = rate + "Tolerance";
        string interval = rate + "Interval";
        if (limit.Named<int>(tolerance) is not { } value)
        {
            if (limit.Named<int>(interval) is { } length && NotificationValues.IsKnown(length))
            {
                findings.AtNamed(limit, interval, Rules.IntervalWithoutTolerance, interval, tolerance);
            }

            return;
        }

        if (!NotificationValues.IsKnown(value))
        {
            return;
        }

        if (attributes.First(rate + "ControlAttribute") is not { } control)
        {
            findings.AtNamed(
                limit, tolerance, Rules.ToleranceWithoutRate, tolerance, $"the policy declares no {rate}Control", $"[{rate}Control(…)]");
        }
        else if (rate == "CpuRate" && CpuRateValues.Written(control).Any() && control.Named<bool>("Notify") is not true)
        {
            findings.AtNamed(
                limit, tolerance, Rules.ToleranceWithoutRate, tolerance, "CpuRateControl does not ask for it", "Notify = true");
        }
    }
}
