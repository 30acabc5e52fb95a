using JobGen.Generator.Emission.InformationClasses;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The declared limits that one information class carries.</summary>
internal sealed class LimitGroup(InformationClass informationClass, IReadOnlyList<Limit> limits, IReadOnlyList<Limit> appliedBefore)
{
    public InformationClass Class { get; } = informationClass;

    public IReadOnlyList<Limit> Limits { get; } = limits;

    /// <summary>The limits in the words of an error message.</summary>
    public string Names { get; } = NamesOf(limits);

    /// <summary>What an <c>Apply</c> has set when it comes to this class, in the words of an error message; an expression.</summary>
    public string Applied { get; } =
        appliedBefore.Count == 0 ? "null" : $"isNew ? null : {Literals.Of(NamesOf(appliedBefore))}";

    /// <summary>As <see cref="Applied"/>, where another class may go first, as the variable <paramref name="isFirst"/> says.</summary>
    public string AppliedAfter(LimitGroup other, string isFirst) => appliedBefore.Count == 0
        ? $"isNew || !{isFirst} ? null : {Literals.Of(other.Names)}"
        : $"isNew ? null : {isFirst} ? {Literals.Of(NamesOf([.. appliedBefore, .. other.Limits]))} : {Literals.Of(NamesOf(appliedBefore))}";

    private static string NamesOf(IReadOnlyList<Limit> limits) => string.Join(", ", limits.Select(limit => limit.Name));
}
