using System.Text.RegularExpressions;

namespace JobGen.Packaging.Tests;

/// <summary>Where the package cannot work, the build says so once, and not that it misses each attribute.</summary>
[Collection(nameof(PackageFixture))]
public sealed partial class WrongProjectTests(PackageFixture package)
{
    [Theory]
    [InlineData("net9.0")]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    [InlineData("net48")]
    public void Another_framework_is_refused_by_the_restore(string framework)
    {
        using ConsumerProject consumer = new(package, framework);
        Assert.StartsWith("error NU1202: Package JobGen ", Assert.Single(Errors(consumer)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vbproj", "VB")]
    [InlineData("fsproj", "F#")]
    public void Another_language_is_told_where_policies_belong(string kind, string language)
    {
        using ConsumerProject consumer = new(package, kind: kind);
        Assert.Equal(
            $"error JOBGEN900: JobGen generates C#, and this is a project in {language}: "
                + "declare the policies in a C# project, and reference that project here instead of the package.",
            Assert.Single(Errors(consumer)));
    }

    private static IEnumerable<string> Errors(ConsumerProject consumer) =>
        Error().Matches(consumer.BuildOutput()).Select(match => match.Value.Trim()).Distinct();

    [GeneratedRegex(@"error \w+: [^\[\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
