using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>Flags that let children out, with limits that mean to hold them.</summary>
internal static class Breakaway
{
    private const string Silent = "SilentBreakawayOk";
    private const string OnDemand = "BreakawayOk";

    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.First(Silent + "Attribute") is not { } silent || !IsOn(silent))
        {
            return;
        }

        if (attributes.First(OnDemand + "Attribute") is { } breakaway && IsOn(breakaway))
        {
            findings.At(breakaway, Rules.BothBreakaways);
        }

        // A flag that is off limits nothing; a limit without a value is on later.
        string[] limits =
        [
            .. attributes.Limits
                .Where(limit => limit.Name is not (Silent or OnDemand) && limit.Argument<bool>(0) is not false)
                .Select(limit => $"'[{limit.Name}]'")
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal),
        ];
        if (limits.Length != 0)
        {
            findings.At(silent, Rules.SilentBreakawayWithLimit, string.Join(", ", limits)).Replacement =
                attributes.First(OnDemand + "Attribute") is null ? AttributeLocations.Text(silent.Data).Replace(Silent, OnDemand) : null;
        }
    }

    private static bool IsOn(AttributeReader flag) => flag.Argument<bool>(0) is true;
}
