using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>
/// An information class of one limit that the runtime sets and queries, since it takes more than one structure and one call:
/// a fallback, a list, or functions of its own.
/// </summary>
internal abstract class RuntimeClass<T> : InformationClass
    where T : Limit
{
    /// <summary>The class of the runtime that makes the calls.</summary>
    protected abstract string Services { get; }

    protected virtual string QueryArguments => string.Empty;

    public sealed override bool Carries(Limit limit) => limit is T;

    public override void WriteConversion(CodeWriter writer, LimitGroup group, bool isUpdate)
    {
    }

    public override void WriteApply(CodeWriter writer, LimitGroup group, string applied)
    {
        using (writer.Open($"if ({ApplyCondition(group.Limits[0])})"))
        {
            WriteSet(writer, "Set", "job", $"limits.{group.Limits[0].Name}", string.Empty, applied);
        }
    }

    public override void WriteQuery(CodeWriter writer, LimitGroup group) =>
        writer.Line($"limits.{group.Limits[0].Name} = {Services}.Query(job.Value{QueryArguments});");

    public override void WriteUpdate(CodeWriter writer, LimitGroup group, bool isLast)
    {
        using (writer.Open($"if ({UpdateCondition(group.Limits[0])})"))
        {
            WriteUpdateSet(writer, group, isLast);
        }
    }

    public override void WriteGetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
        writer.Line($"return {Services}.Query(job.Value{QueryArguments});");
    }

    public override void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"using {RuntimeNames.LimitsScope} job = new {RuntimeNames.LimitsScope}(this);");
        WriteBeforeSetter(writer);
        WriteSet(writer, "Set", "job.Value", "value", string.Empty, "null");
    }

    protected virtual string ApplyCondition(Limit limit) => $"!isNew || limits.{limit.Name} is not null";

    protected string UpdateCondition(Limit limit) =>
        $"{NotEqualExpression(limit, $"limits.{limit.Name}", $"before.{limit.Name}")}";

    protected virtual string NotEqualExpression(Limit limit, string left, string right) =>
        $"{Normalized(limit, left)} != {Normalized(limit, right)}";

    protected void WriteUpdateSet(CodeWriter writer, LimitGroup group, bool isLast)
    {
        string name = group.Limits[0].Name;
        WriteBeforeUpdate(writer, $"before.{name}");
        WriteSet(writer, "Set", "job.Value", $"limits.{name}", string.Empty, "applied");
        if (!isLast)
        {
            writer.Line($"applied = {RuntimeNames.Services}LimitsText.Join(applied, {Literals.Of(name)});");
        }
    }

    protected void WriteSet(CodeWriter writer, string method, string job, string value, string furtherArguments, string applied)
    {
        writer.Line($"{Services}.{method}({job}, {SetArguments(value)}{furtherArguments}, {applied});");
        WriteAfterSet(writer, value);
    }

    protected virtual string SetArguments(string value) => value;

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
