using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[ActiveProcessLimit]</c>, <c>[SchedulingClassLimit]</c> and <c>[PriorityClassLimit]</c>.</summary>
internal static class ProcessValues
{
    private const uint HighestSchedulingClass = 9;

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["ActiveProcessLimitAttribute"])
        {
            if (limit.Argument<uint>(0) is 0)
            {
                findings.AtArgument(limit, 0, Rules.ActiveProcessRange);
            }
        }

        foreach (AttributeReader limit in attributes["SchedulingClassLimitAttribute"])
        {
            if (limit.Argument<uint>(0) is > HighestSchedulingClass and var value)
            {
                findings.AtArgument(limit, 0, Rules.SchedulingClassRange, value);
            }
        }

        foreach (AttributeReader limit in attributes["PriorityClassLimitAttribute"])
        {
            if (limit.Argument<int>(0) is { } value && !IsPriorityClass(value))
            {
                findings.AtArgument(limit, 0, Rules.PriorityClassUnknown, value);
            }
        }
    }

    /// <summary>Whether it is NORMAL_PRIORITY_CLASS, IDLE, HIGH, REALTIME, BELOW_NORMAL or ABOVE_NORMAL.</summary>
    public static bool IsPriorityClass(int value) => value is 0x20 or 0x40 or 0x80 or 0x100 or 0x4000 or 0x8000;

    /// <summary>Whether it is ABOVE_NORMAL_PRIORITY_CLASS, HIGH or REALTIME.</summary>
    public static bool IsAboveNormal(int value) => value is 0x80 or 0x100 or 0x8000;
}
