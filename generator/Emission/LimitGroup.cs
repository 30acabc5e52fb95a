using JobGen.Generator.Emission.InformationClasses;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The declared limits that one information class carries.</summary>
internal sealed class LimitGroup(InformationClass informationClass, IReadOnlyList<Limit> limits)
{
    public InformationClass Class { get; } = informationClass;

    public IReadOnlyList<Limit> Limits { get; } = limits;

    /// <summary>The limits in the words of an error message.</summary>
    public string Names { get; } = string.Join(", ", limits.Select(limit => limit.Name));
}
