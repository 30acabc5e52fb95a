using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>A mask beside processor groups. Both may be adjustable: which of the two is in force is then chosen at run time.</summary>
internal static class Affinities
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("AffinityLimitAttribute") is { } limit
            && limit.Argument<ulong>(0) > 0
            && attributes["GroupAffinityAttribute"].Any(group => group.Argument<ulong>(1) > 0))
        {
            findings.At(limit, Rules.AffinityWithGroups);
        }
    }
}
