using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary>The seconds of <c>[ProcessTimeLimit]</c>, <c>[JobTimeLimit]</c> and <c>[NotificationLimit]</c>; <c>AtLimit</c>.</summary>
internal static class TimeValues
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["ProcessTimeLimitAttribute"].Concat(attributes["JobTimeLimitAttribute"]))
        {
            CheckSeconds(limit, "Seconds", findings);
            if (limit.Named<int>("AtLimit") is { } action && action is not (0 or 1))
            {
                findings.AtNamed(limit, "AtLimit", Rules.EndOfJobTimeUnknown, action);
            }
        }

        foreach (AttributeReader limit in attributes["NotificationLimitAttribute"])
        {
            CheckSeconds(limit, "JobUserTimeSeconds", findings);
        }
    }

    private static void CheckSeconds(AttributeReader limit, string name, FindingList findings)
    {
        if (limit.Named<double>(name) is { } seconds && CpuTime.ToTicks(seconds) is null or 0)
        {
            findings.AtNamed(limit, name, Rules.TimeRange, name, seconds.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
