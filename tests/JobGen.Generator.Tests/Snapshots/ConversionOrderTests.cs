using System.Text.RegularExpressions;
using JobGen.Generator.Tests.Driver;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>What can throw on a value comes before the first class is set, so that nothing is left half applied.</summary>
public sealed partial class ConversionOrderTests
{
    [Theory]
    [InlineData("private void Apply(ref global::JobGen.CompilerServices.LimitsApplication application, in Limits limits)")]
    [InlineData("public void Update(LimitsUpdate change)")]
    public void Every_structure_is_written_before_a_class_is_set(string method)
    {
        string code = PolicyDriver.Run(PolicySources.Everything).Text;
        int start = code.IndexOf(method, StringComparison.Ordinal);
        string body = code[start..code.IndexOf("\n        }\n", start, StringComparison.Ordinal)];
        MatchCollection conversions = Conversion.Matches(body);
        Assert.Equal(6, conversions.Count);
        Assert.InRange(conversions[^1].Index, 0, FirstSet.Match(body).Index);
    }

    [GeneratedRegex(@"\bWrite\w+\(|ThrowIfTooWide\(|= unchecked\(\(uint\)")]
    private static partial Regex Conversion { get; }

    [GeneratedRegex(@"\.(Apply|Update)\((ref|this)\b")]
    private static partial Regex FirstSet { get; }
}
