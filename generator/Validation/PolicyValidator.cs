using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Combinations;

namespace JobGen.Generator.Validation;

/// <summary>All that is wrong with the declaration of one class.</summary>
internal static class PolicyValidator
{
    private static readonly IReadOnlyList<Action<PolicyAttributes, FindingList>> Combined =
    [
        ObjectNames.Check,
        Counters.Check,
        Affinities.Check,
        Breakaway.Check,
        JobAndProcess.Check,
        Notifications.Check,
        EmptyPolicies.Check,
    ];

    public static FindingList Check(
        INamedTypeSymbol type, PolicyAttributes attributes, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        FindingList findings = new(cancellationToken);
        if (attributes.Policy is not null)
        {
            PolicyStructure.Check(type, PolicyParser.Parse(type, attributes), compilation, findings, cancellationToken);
            CheckValues(attributes, compilation, findings);
        }
        else
        {
            foreach (AttributeReader attribute in attributes.Declarations)
            {
                findings.At(attribute, Rules.NotAPolicy, attribute.Name, type.Name);
            }
        }

        return findings;
    }

    // Code is generated for wrong values too, so that each is the only error.
    private static void CheckValues(PolicyAttributes attributes, CSharpCompilation compilation, FindingList findings)
    {
        foreach (LimitFamily family in LimitFamilies.All)
        {
            if (attributes[family.AttributeName] is { Count: > 0 } found)
            {
                family.Check(found, findings);
            }
        }

        foreach (Action<PolicyAttributes, FindingList> check in Combined)
        {
            check(attributes, findings);
        }

        PointerSizes.Check(attributes, compilation.Options.Platform, findings);
    }
}
