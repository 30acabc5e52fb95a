using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary>The tolerances and intervals of <c>[NotificationLimit]</c>.</summary>
internal static class NotificationValues
{
    public static readonly IReadOnlyList<string> Rates = ["CpuRate", "IoRate", "NetRate"];

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["NotificationLimitAttribute"])
        {
            foreach (string rate in Rates)
            {
                CheckMember(limit, rate + "Tolerance", "RateControlTolerance", findings);
                CheckMember(limit, rate + "Interval", "RateControlToleranceInterval", findings);
            }
        }
    }

    private static void CheckMember(AttributeReader limit, string name, string type, FindingList findings)
    {
        if (limit.Named<int>(name) is { } value && value is < 1 or > 3)
        {
            findings.AtNamed(limit, name, Rules.ToleranceUnknown, name, value, type);
        }
    }
}
