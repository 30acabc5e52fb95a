using JobGen.Generator.InformationClasses;
using JobGen.Generator.Limits;

namespace JobGen.Generator.Emission;

/// <summary>The declared limits that one information class carries.</summary>
internal sealed class LimitGroup(InformationClass informationClass, IReadOnlyList<Limit> limits, string? appliedBefore)
{
    public InformationClass Class { get; } = informationClass;

    public IReadOnlyList<Limit> Limits { get; } = limits;

    /// <summary>What an <c>Apply</c> has set when it comes to this class, in the words of an error message.</summary>
    public string? AppliedBefore { get; } = appliedBefore;
}
