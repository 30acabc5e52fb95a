using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>An information class that is one structure of fixed size: the runtime makes the calls over the emitted structure.</summary>
internal abstract class StructClass : InformationClass
{
    public sealed override string Source => StructName!;

    /// <summary>The structure's name in winnt.h.</summary>
    public abstract override string? StructName { get; }

    /// <summary>Setting one limit costs one call where the class holds no other.</summary>
    public override string Cost => "Reading and setting cost one kernel call each.";

    /// <summary>The limits that the structure carries.</summary>
    protected abstract IReadOnlyList<CarriedLimit> Limits { get; }

    /// <summary>The local variable that holds the structure.</summary>
    protected abstract string Variable { get; }

    /// <summary>The structure, fully qualified.</summary>
    public string Type => RuntimeNames.NativeApi + StructName;

    /// <summary>The variable that holds what an update sends.</summary>
    public string Changed => "new" + char.ToUpperInvariant(Variable[0]) + Variable.Substring(1);

    /// <summary>The method that fills the structure.</summary>
    private string WriteMethod => "Write" + GetType().Name;

    public sealed override bool Carries(Limit limit) => Limits.Any(carried => carried.Limit == limit.GetType());

    /// <summary>The name of the variable, for the methods that hand the structure on.</summary>
    public string VariableName => Variable;

    public override void WriteConversion(CodeWriter writer, LimitGroup group, bool isUpdate)
    {
        string target = isUpdate ? Changed : Variable;
        writer.Line($"{Type} {target} = {(isUpdate ? Variable : $"default({Type})")};");
        writer.Line($"{WriteMethod}({(group.Limits.Count == 1 ? "limits." + group.Limits[0].Name : "in limits")}, ref {target});");
    }

    public override void WriteApply(CodeWriter writer, LimitGroup group, string applied) => writer.Line(
        $"{RuntimeNames.LimitServices}.Apply(job, in {Variable}, isNew, {Literals.Of(group.Names)}, {applied});");

    public override void WriteQuery(CodeWriter writer, LimitGroup group)
    {
        writer.Line($"{RuntimeNames.LimitServices}.Query(job.Value, out {Variable});");
        foreach (Limit limit in group.Limits)
        {
            writer.Line($"limits.{limit.Name} = {CarrierOf(limit).Read};");
        }
    }

    public override void WriteUpdate(CodeWriter writer, LimitGroup group, bool isLast) => writer.Line(
        $"{RuntimeNames.LimitServices}.Update(job.Value, in {Variable}, ref {Changed}, {Literals.Of(group.Names)}, {Applied(isLast)});");

    public override void WriteGetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"{RuntimeNames.LimitServices}.Read(this, out {Type} {Variable});");
        writer.Line($"return {CarrierOf(limit).Read};");
    }

    public override void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"{Type} {Variable} = default({Type});");
        writer.Line($"{WriteMethod}(value, ref {Variable});");
        writer.Line($"{RuntimeNames.LimitServices}.Replace(this, in {Variable}, {Literals.Of(group.Names)});");
    }

    public override void WriteMethods(CodeWriter writer, LimitGroup group)
    {
        bool isOne = group.Limits.Count == 1;
        writer.Line();
        string parameter = isOne ? $"{group.Limits[0].TypeName} value" : "in Limits limits";
        string[] statements =
            [.. group.Limits.SelectMany(limit => CarrierOf(limit).Write(isOne ? "value" : $"limits.{limit.Name}"))];
        writer.Body($"private static void {WriteMethod}({parameter}, ref {Type} {Variable})", statements);
    }

    public override IEnumerable<GeneratedMember> Members(LimitGroup group) => [GeneratedMembers.Method(
        WriteMethod, group.Limits.Count == 1 ? group.Limits[0].TypeName : "ref Limits", "ref " + Type)];

    protected static string Applied(bool isLast) => isLast ? "applied" : "ref applied";

    protected CarriedLimit CarrierOf(Limit limit) => Limits.Single(carried => carried.Limit == limit.GetType());
}
