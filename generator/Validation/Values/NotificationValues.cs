using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary>The thresholds, tolerances and intervals of <c>[NotificationLimit]</c>.</summary>
internal static class NotificationValues
{
    public static readonly IReadOnlyList<string> Rates = ["CpuRate", "IoRate", "NetRate"];

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["NotificationLimitAttribute"])
        {
            // A low threshold of zero is never passed, and one of time is no time: other rules say so.
            foreach (string name in (string[])["JobMemory", "IoReadBytes", "IoWriteBytes"])
            {
                if (limit.Named<ulong>(name) is 0)
                {
                    findings.AtNamed(limit, name, Rules.ThresholdOfZero, name);
                }
            }

            foreach (string rate in Rates)
            {
                CheckMember(limit, rate + "Tolerance", "RateControlTolerance", findings);
                CheckMember(limit, rate + "Interval", "RateControlToleranceInterval", findings);
            }
        }
    }

    /// <summary>Whether it is a value of RateControlTolerance or RateControlToleranceInterval, which both have 1 to 3.</summary>
    public static bool IsKnown(int value) => value is >= 1 and <= 3;

    private static void CheckMember(AttributeReader limit, string name, string type, FindingList findings)
    {
        if (limit.Named<int>(name) is { } value && !IsKnown(value))
        {
            findings.AtNamed(limit, name, Rules.ToleranceUnknown, name, value, type);
        }
    }
}
