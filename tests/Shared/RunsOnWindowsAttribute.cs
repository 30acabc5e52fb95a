using Xunit.v3;

namespace JobGen.TestSupport;

/// <summary>Marks tests that run programs for Windows, under Wine where there is no Windows.</summary>
/// <remarks>
/// Wine 8 itself fails one call in some thousands, so tests/run.sh runs such a test once more, and says so by name. What looks at a
/// publish alone goes without: the SDK does not repeat its warnings where the output is up to date.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
internal sealed class RunsOnWindowsAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("RunsOn", "Windows")];
}
