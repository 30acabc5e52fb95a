using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Values;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>UI restrictions, which keep a job out of every nest.</summary>
internal static class Restrictions
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("UIRestrictionsAttribute") is { } limit && limit.Argument<int>(0) is { } bits
            && bits != 0
            && UIRestrictionsValues.AreKnown(bits))
        {
            findings.At(limit, Rules.UIRestrictionsDoNotNest);
        }
    }
}
