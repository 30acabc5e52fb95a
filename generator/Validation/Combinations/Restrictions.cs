using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>UI restrictions that not every Windows knows.</summary>
internal static class Restrictions
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("UIRestrictionsAttribute") is { } limit
            && limit.Argument<int>(0) is { } bits
            && UIRestrictions.AreKnown(bits)
            && UIRestrictions.Newest(bits) is var (name, platform))
        {
            findings.AtArgument(limit, 0, Rules.RestrictionNeedsNewWindows, $"UIRestrictions.{name}", Platforms.Build(platform));
        }
    }
}
