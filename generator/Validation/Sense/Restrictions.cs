using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Sense;

/// <summary>UI restrictions, which keep a job out of every nest.</summary>
internal static class Restrictions
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("UIRestrictionsAttribute") is { } limit && limit.Argument<int>(0) is not (null or 0))
        {
            findings.At(limit, Rules.UIRestrictionsDoNotNest);
        }
    }
}
