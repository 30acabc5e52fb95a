using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Combinations;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Validation;

/// <summary>The values that the attributes of a policy declare. Code is generated for wrong ones too: each is the only error.</summary>
internal static class PolicyValues
{
    private static readonly IReadOnlyList<Action<PolicyAttributes, FindingList>> Combined =
    [
        ObjectNames.Check,
        Counters.Check,
        Affinities.Check,
        Breakaway.Check,
        JobAndProcess.Check,
        Notifications.Check,
        Privileges.Check,
        Restrictions.Check,
        UnlikelyValues.Check,
    ];

    public static void Check(PolicyAttributes attributes, CSharpCompilation compilation, FindingList findings)
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
