using JobGen.Generator.Emission;
using JobGen.Generator.Limits;

namespace JobGen.Generator.InformationClasses;

/// <summary>
/// An information class of one limit that the runtime sets and queries, since it takes more than one structure and one call:
/// a fallback, a list, or functions of its own.
/// </summary>
internal abstract class RuntimeClass : InformationClass
{
    /// <summary>The class of the runtime that makes the calls.</summary>
    protected abstract string Services { get; }

    public override void WriteApply(CodeWriter writer, IReadOnlyList<Limit> limits, string? appliedBefore)
    {
        string value = $"limits.{limits[0].Name}";
        using (writer.Open($"if ({ApplyCondition(value)})"))
        {
            string applied = appliedBefore is null ? "null" : $"isNew ? null : {Literals.Of(appliedBefore)}";
            writer.Line($"{Services}.Set(job.Value, {SetArguments(value)}, {applied});");
            WriteAfterSet(writer, value);
        }
    }

    public override void WriteQuery(CodeWriter writer, IReadOnlyList<Limit> limits) =>
        writer.Line($"limits.{limits[0].Name} = {Services}.Query(job.Value);");

    public override void WriteUpdate(CodeWriter writer, IReadOnlyList<Limit> limits, bool isLast)
    {
        Limit limit = limits[0];
        string value = $"limits.{limit.Name}";
        string before = $"before.{limit.Name}";
        using (writer.Open($"if (!({limit.EqualExpression(value, before)}))"))
        {
            writer.Line($"{Services}.Set(job.Value, {SetArguments(value)}, applied);");
            WriteAfterSet(writer, value);
            WriteApplied(writer, limits, isLast);
        }
    }

    public override void WriteAccessors(CodeWriter writer, Limit limit)
    {
        using (writer.Open("get"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            writer.Line($"return {Services}.Query(job.Value);");
        }

        writer.Line();
        using (writer.Open("set"))
        using (writer.Open("lock (LimitsLock)"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            writer.Line($"{Services}.Set(job.Value, {SetArguments("value")}, null);");
            WriteAfterSet(writer, "value");
        }
    }

    public override void WriteMembers(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    public override IEnumerable<GeneratedMember> Members(IReadOnlyList<Limit> limits) => [];

    public override void WriteNativeMethods(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    public override void WriteStructs(CodeWriter writer)
    {
    }

    public override IEnumerable<NativeConstant> Constants(IReadOnlyList<Limit> limits) => [];

    protected virtual string ApplyCondition(string value) => $"!isNew || {value} is not null";

    protected virtual string SetArguments(string value) => value;

    protected virtual void WriteAfterSet(CodeWriter writer, string value)
    {
    }
}
