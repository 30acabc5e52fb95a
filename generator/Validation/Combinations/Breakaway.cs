using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>Flags that let children out, with those that mean to hold them.</summary>
internal static class Breakaway
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("SilentBreakawayOkAttribute") is not { } silent || !IsOn(silent))
        {
            return;
        }

        if (attributes.First("BreakawayOkAttribute") is { } breakaway && IsOn(breakaway))
        {
            findings.At(breakaway, Rules.BothBreakaways);
        }

        if (attributes.First("KillOnJobCloseAttribute") is { } kill && IsOn(kill))
        {
            findings.At(silent, Rules.SilentBreakawayWithKill);
        }
    }

    private static bool IsOn(AttributeReader flag) => flag.Argument<bool>(0) is true;
}
