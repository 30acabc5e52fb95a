using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary><c>[AffinityLimit]</c> and <c>[GroupAffinity]</c>, alone and together.</summary>
internal static class AffinityValues
{
    private const ushort HighestGroup = 31;

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        IReadOnlyList<AttributeReader> groups = attributes["GroupAffinityAttribute"];
        CheckGroups(groups, findings);
        foreach (AttributeReader limit in attributes["AffinityLimitAttribute"])
        {
            ulong? mask = limit.Argument<ulong>(0);
            if (mask is 0)
            {
                findings.AtArgument(limit, 0, Rules.AffinityEmpty, limit.Name);
            }

            if (limit.Data.ConstructorArguments.Length == 0 && limit.Named<bool>("Subset") is true)
            {
                findings.AtNamed(limit, "Subset", Rules.SubsetWithoutMask);
            }

            // Both may be adjustable: which of the two is in force is then chosen at run time.
            if (mask > 0 && groups.Any(group => group.Argument<ulong>(1) > 0))
            {
                findings.At(limit, Rules.AffinityWithGroups);
            }
        }
    }

    private static void CheckGroups(IReadOnlyList<AttributeReader> groups, FindingList findings)
    {
        HashSet<ushort> seen = [];
        foreach (AttributeReader attribute in groups)
        {
            if (attribute.Argument<ushort>(0) is { } group && Fault(group, seen) is { } fault)
            {
                findings.AtArgument(attribute, 0, Rules.ProcessorGroupRange, group, fault);
            }

            if (attribute.Argument<ulong>(1) is 0)
            {
                findings.AtArgument(attribute, 1, Rules.AffinityEmpty, attribute.Name);
            }
        }
    }

    private static string? Fault(ushort group, HashSet<ushort> seen)
    {
        if (group > HighestGroup)
        {
            return "does not exist on any Windows, which answers 87";
        }

        return seen.Add(group) ? null : "is named by another attribute too, and one of the two is lost";
    }
}
