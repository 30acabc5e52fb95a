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

    public override void WriteApplyDeclaration(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    public override void WriteApply(CodeWriter writer, IReadOnlyList<Limit> limits, string applied)
    {
        WriteBeforeApply(writer);
        using (writer.Open($"if ({ApplyCondition(limits[0])})"))
        {
            WriteApplyCall(writer, limits[0], applied);
        }
    }

    public override void WriteUpdateConversion(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    public override void WriteQuery(CodeWriter writer, IReadOnlyList<Limit> limits) =>
        writer.Line($"limits.{limits[0].Name} = {Services}.Query({QueryArguments});");

    public override void WriteUpdate(CodeWriter writer, IReadOnlyList<Limit> limits, bool isLast)
    {
        using (writer.Open($"if ({UpdateCondition(limits[0])})"))
        {
            WriteBeforeUpdate(writer, $"before.{limits[0].Name}");
            WriteUpdateCall(writer, limits[0], isLast);
        }
    }

    public override void WriteAccessors(CodeWriter writer, Limit limit)
    {
        using (writer.Open("get"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            writer.Line($"return {Services}.Query({QueryArguments});");
        }

        writer.Line();
        using (writer.Open("set"))
        using (writer.Open("lock (LimitsLock)"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            WriteBeforeSetter(writer);
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

    protected virtual string QueryArguments => "job.Value";

    protected virtual string ApplyCondition(Limit limit) => $"!isNew || limits.{limit.Name} is not null";

    protected virtual void WriteApplyCall(CodeWriter writer, Limit limit, string applied) =>
        WriteCall(writer, "Set", limit, string.Empty, applied);

    protected static string UpdateCondition(Limit limit) =>
        $"!({limit.EqualExpression($"limits.{limit.Name}", $"before.{limit.Name}")})";

    protected void WriteUpdateCall(CodeWriter writer, Limit limit, bool isLast)
    {
        WriteCall(writer, "Set", limit, string.Empty, "applied");
        WriteApplied(writer, [limit], isLast);
    }

    protected void WriteCall(CodeWriter writer, string method, Limit limit, string furtherArguments, string applied)
    {
        string value = $"limits.{limit.Name}";
        writer.Line($"{Services}.{method}(job.Value, {SetArguments(value)}{furtherArguments}, {applied});");
        WriteAfterSet(writer, value);
    }

    protected virtual string SetArguments(string value) => value;

    protected virtual void WriteBeforeApply(CodeWriter writer)
    {
    }

    /// <summary>Writes what precedes a set in an update, which has queried <paramref name="before"/>.</summary>
    protected virtual void WriteBeforeUpdate(CodeWriter writer, string before)
    {
    }

    protected virtual void WriteBeforeSetter(CodeWriter writer)
    {
    }

    protected virtual void WriteAfterSet(CodeWriter writer, string value)
    {
    }
}
