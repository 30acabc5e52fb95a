using JobGen.Generator.InformationClasses;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The declared limits that one information class carries.</summary>
internal sealed class LimitGroup(InformationClass informationClass, IReadOnlyList<Limit> limits, IReadOnlyList<Limit> appliedBefore)
{
    public InformationClass Class { get; } = informationClass;

    public IReadOnlyList<Limit> Limits { get; } = limits;

    /// <summary>What an <c>Apply</c> has set when it comes to this class, in the words of an error message; an expression.</summary>
    public string Applied { get; } = ExpressionFor(appliedBefore);

    /// <summary>As <see cref="Applied"/>, where another class may go first, as the variable <paramref name="isFirst"/> says.</summary>
    public string AppliedAfter(LimitGroup other, string isFirst) => appliedBefore.Count == 0
        ? $"isNew || !{isFirst} ? null : {Names(other.Limits)}"
        : $"isNew ? null : {isFirst} ? {Names([.. appliedBefore, .. other.Limits])} : {Names(appliedBefore)}";

    private static string ExpressionFor(IReadOnlyList<Limit> limits) => limits.Count == 0 ? "null" : $"isNew ? null : {Names(limits)}";

    private static string Names(IReadOnlyList<Limit> limits) => Literals.Of(string.Join(", ", limits.Select(limit => limit.Name)));
}
