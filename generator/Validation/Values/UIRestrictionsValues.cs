using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[UIRestrictions]</c>.</summary>
internal static class UIRestrictionsValues
{
    // JOB_OBJECT_UILIMIT_ALL with IME and INJECTION, which older versions of Windows do not know.
    private const int Known = 0x3FF;

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        foreach (AttributeReader limit in attributes["UIRestrictionsAttribute"])
        {
            if (limit.Argument<int>(0) is { } bits && !AreKnown(bits))
            {
                findings.AtArgument(limit, 0, Rules.UIRestrictionsUnknown, bits & ~Known);
            }
        }
    }

    public static bool AreKnown(int bits) => (bits & ~Known) == 0;
}
