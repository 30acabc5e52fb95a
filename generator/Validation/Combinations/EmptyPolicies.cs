using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>A policy of nothing, which Windows takes and hardly anybody means.</summary>
internal static class EmptyPolicies
{
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (!attributes.Declarations.Any() && attributes.Policy is { } policy)
        {
            string text = AttributeLocations.Text(policy.Data);
            int name = text.IndexOf("JobPolicy", StringComparison.Ordinal);
            findings.At(policy, Rules.EmptyPolicy).Replacement =
                name < 0 ? null : $"{text}, {text.Substring(0, name)}KillOnJobClose";
        }
    }
}
