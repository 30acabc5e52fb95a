using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Values;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>UI restrictions that not every Windows knows.</summary>
internal static class Restrictions
{
    private static readonly (int Bit, string Name, int Build)[] Newer = [(0x100, "UIRestrictions.Ime", 22621), (0x200, "UIRestrictions.Injection", 26100)];

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First("UIRestrictionsAttribute") is { } limit
            && limit.Argument<int>(0) is { } bits
            && UIRestrictionsValues.AreKnown(bits)
            && Array.FindLast(Newer, newer => (bits & newer.Bit) != 0) is { Name: { } name, Build: var build })
        {
            findings.AtArgument(limit, 0, Rules.RestrictionNeedsNewWindows, name, build);
        }
    }
}
