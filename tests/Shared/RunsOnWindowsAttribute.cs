using Xunit.v3;

namespace JobGen.TestSupport;

/// <summary>Marks tests of programs for Windows, which run under Wine where there is no Windows.</summary>
/// <remarks>Wine 8 itself fails one call in some thousands. tests/run.sh runs such a test once more, and says so by name.</remarks>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
internal sealed class RunsOnWindowsAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("RunsOn", "Windows")];
}
