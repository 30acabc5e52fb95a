using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>An information class that is one structure of fixed size: the runtime makes the calls over the emitted structure.</summary>
/// <param name="structName">The structure's name in winnt.h.</param>
/// <param name="variable">The local variable that holds it.</param>
internal abstract class StructClass(string structName, string variable) : InformationClass
{
    public string StructName { get; } = structName;

    public string Variable { get; } = variable;

    public sealed override string Source => StructName;

    /// <summary>The structure, fully qualified.</summary>
    public string Type => RuntimeNames.NativeApi + StructName;

    /// <summary>The variable that holds what an update sends.</summary>
    public string Changed => "new" + CapitalizedVariable;

    /// <summary>The limits that the structure carries.</summary>
    protected abstract IReadOnlyList<CarriedLimit> Limits { get; }

    /// <summary>The method that fills the structure, where that takes several statements.</summary>
    private string WriteMethod => "Write" + CapitalizedVariable;

    private string CapitalizedVariable => char.ToUpperInvariant(Variable[0]) + Variable.Substring(1);

    public sealed override bool Carries(Limit limit) => Limits.Any(carried => carried.Limit == limit.GetType());

    public sealed override string Normalized(Limit limit, string value) => CarrierOf(limit).Normalize(value);

    public override void WriteConversion(CodeWriter writer, LimitGroup group, bool isUpdate)
    {
        string target = isUpdate ? Changed : Variable;
        writer.Line($"{Type} {target} = {(isUpdate ? Variable : $"default({Type})")};");
        writer.Line(Conversion(group, target, group.Limits.Count == 1 ? "limits." + group.Limits[0].Name : "in limits"));
    }

    public override void WriteApply(CodeWriter writer, LimitGroup group) =>
        writer.Line($"{RuntimeNames.LimitServices}.Apply(ref application, in {Variable}, {Literals.Of(group.Names)});");

    public override void WriteQuery(CodeWriter writer, LimitGroup group)
    {
        writer.Line($"{RuntimeNames.LimitServices}.Query(job.Value, out {Variable});");
        foreach (Limit limit in group.Limits)
        {
            writer.Line($"limits.{limit.Name} = {CarrierOf(limit).Read(Variable)};");
        }
    }

    public override void WriteUpdate(CodeWriter writer, LimitGroup group) =>
        writer.Line($"{RuntimeNames.LimitServices}.Update(ref application, in {Variable}, ref {Changed}, {Literals.Of(group.Names)});");

    protected override void WriteGetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"{RuntimeNames.LimitServices}.Read(this, out {Type} {Variable});");
        writer.Line($"return {CarrierOf(limit).Read(Variable)};");
    }

    public override void WriteMethods(CodeWriter writer, LimitGroup group)
    {
        if (!IsOneStatement(group))
        {
            bool isOne = group.Limits.Count == 1;
            string parameter = isOne ? $"{group.Limits[0].TypeName} value" : "in Limits limits";
            writer.Line();
            using (writer.Open($"private static void {WriteMethod}({parameter}, ref {Type} {Variable})"))
            {
                writer.Lines(group.Limits.SelectMany(
                    limit => CarrierOf(limit).Write(Variable, isOne ? "value" : $"limits.{limit.Name}")));
            }
        }
    }

    public override IEnumerable<GeneratedMember> Members(LimitGroup group) => IsOneStatement(group) ? [] :
    [
        GeneratedMembers.Method(WriteMethod, group.Limits.Count == 1 ? group.Limits[0].TypeName : "ref Limits", "ref " + Type),
    ];

    /// <summary>The statement that fills a structure: a method's call, or all that the method would hold.</summary>
    protected string Conversion(LimitGroup group, string target, string value) => IsOneStatement(group)
        ? CarrierOf(group.Limits[0]).Write(target, value)[0]
        : $"{WriteMethod}({value}, ref {target});";

    private bool IsOneStatement(LimitGroup group) =>
        group.Limits.Count == 1 && CarrierOf(group.Limits[0]).Write(Variable, string.Empty).Count == 1;

    protected CarriedLimit CarrierOf(Limit limit) => Limits.Single(carried => carried.Limit == limit.GetType());
}
