using JobGen.Generator.Emission;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.InformationClasses;

/// <summary>An information class that is one structure of fixed size.</summary>
internal abstract class StructClass : InformationClass
{
    /// <summary>The structure's name in winnt.h.</summary>
    protected abstract string StructName { get; }

    public sealed override string Source => StructName;

    /// <summary>The local variable that holds the structure.</summary>
    protected abstract string Variable { get; }

    /// <summary>The field whose zero means that nothing of the class is in force.</summary>
    protected abstract string SwitchField { get; }

    /// <summary>
    /// Whether the class is newer than job objects: an older Windows lacks it, and Windows may refuse to clear what was never set.
    /// </summary>
    protected virtual bool MayBeMissing => false;

    protected string Type => NativeNames.Struct(StructName);

    private string Changed => "new" + char.ToUpperInvariant(Variable[0]) + Variable.Substring(1);

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) =>
        MayBeMissing ? $"Where Windows refuses to clear a {Names(limits)} that was never set, it is asked whether it is off." : null;

    public override void WriteApplyDeclaration(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Line($"{Type} {Variable} = default;");
        writer.Line($"Write{Name}(in limits, &{Variable});");
    }

    public override void WriteApply(CodeWriter writer, IReadOnlyList<Limit> limits, string applied)
    {
        using (writer.Open($"if (!isNew || {Variable}.{SwitchField} != 0)"))
        {
            WriteBeforeApply(writer, limits);
            writer.Line($"{NativeNames.Kernel32}.Set(job.Value, &{Variable}, {applied});");
        }

        WriteAfterApply(writer, limits);
    }

    public override void WriteUpdateDeclaration(CodeWriter writer) => writer.Line($"{Type} {Variable} = default;");

    public override void WriteQuery(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Line($"{Type} {Variable} = default;");
        WriteUpdateQuery(writer, limits);
    }

    public override void WriteUpdateQuery(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Line($"{NativeNames.Kernel32}.Query(job.Value, &{Variable});");
        writer.Line($"Read{Name}(&{Variable}, ref limits);");
    }

    public override void WriteUpdateConversion(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        writer.Line($"{Type} {Changed} = {Variable};");
        writer.Line($"Write{Name}(in limits, &{Changed});");
    }

    public override void WriteUpdate(CodeWriter writer, IReadOnlyList<Limit> limits, bool isLast)
    {
        using (writer.Open($"if (!{RuntimeNames.Services}WireBytes.AreEqual(&{Variable}, &{Changed}))"))
        {
            WriteBeforeUpdate(writer, limits, Changed);
            writer.Line($"{NativeNames.Kernel32}.Set(job.Value, &{Changed}, applied);");
            WriteApplied(writer, limits, isLast);
            WriteAfterUpdate(writer, limits);
        }
    }

    public override void WriteAccessors(CodeWriter writer, Limit limit)
    {
        using (writer.Open("get"))
        {
            writer.Line($"{Type} {Variable};");
            writer.Line($"return Query{Name}(&{Variable}).{limit.Name};");
        }

        writer.Line();
        using (writer.Open("set"))
        using (writer.Open("lock (LimitsLock)"))
        {
            writer.Line($"{Type} {Variable};");
            writer.Line($"Limits limits = Query{Name}(&{Variable});");
            writer.Line($"limits.{limit.Name} = value;");
            WriteBeforeSetter(writer, limit);
            writer.Line($"Change{Name}(in limits, &{Variable}{ChangeArguments(limit)});");
            WriteAfterSetter(writer, limit);
        }
    }

    public override void WriteMembers(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        using (writer.Open($"private static void Write{Name}(in Limits limits, void* information)"))
        {
            writer.Line($"{Type}* {Variable} = ({Type}*)information;");
            WriteConversion(writer, limits);
        }

        writer.Line();
        using (writer.Open($"private static void Read{Name}(void* information, ref Limits limits)"))
        {
            writer.Line($"{Type}* {Variable} = ({Type}*)information;");
            WriteBackConversion(writer, limits);
        }

        writer.Line();
        using (writer.Open($"private Limits Query{Name}(void* information)"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            writer.Line($"{NativeNames.Kernel32}.Query(job.Value, ({Type}*)information);");
            writer.Line("Limits limits = default;");
            writer.Line($"Read{Name}(information, ref limits);");
            writer.Line("return limits;");
        }

        writer.Line();
        using (writer.Open($"private void Change{Name}(in Limits limits, void* information{ChangeParameters(limits)})"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            writer.Line($"Write{Name}(in limits, information);");
            WriteBeforeChange(writer, limits);
            writer.Line($"{NativeNames.Kernel32}.Set(job.Value, ({Type}*)information, null);");
        }
    }

    public override IEnumerable<GeneratedMember> Members(IReadOnlyList<Limit> limits) =>
    [
        GeneratedMembers.Method("Write" + Name, "ref Limits", "void*"),
        GeneratedMembers.Method("Read" + Name, "void*", "ref Limits"),
        GeneratedMembers.Method("Query" + Name, "void*"),
        GeneratedMembers.Method("Change" + Name, ["ref Limits", "void*", .. FurtherChangeTypes(limits)]),
    ];

    public override void WriteNativeMethods(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        string member = $"JOBOBJECTINFOCLASS.{Member!.Value.Name}";
        using (writer.Open($"internal static void Set({NativeNames.Handle} job, {StructName}* information, string? applied)"))
        {
            using (writer.Open($"if (SetInformationJobObject(job, {member}, information, (uint)sizeof({StructName})) == 0)"))
            {
                writer.Line("int error = global::System.Runtime.InteropServices.Marshal.GetLastSystemError();");
                if (MayBeMissing)
                {
                    WriteRefusedClear(writer, member);
                }

                writer.Line($"throw {RuntimeNames.Errors}.SetFailed(");
                writer.Line("    error,");
                writer.Line($"    (int){member},");
                writer.Line($"    new global::System.ReadOnlySpan<byte>(information, sizeof({StructName})),");
                writer.Line($"    {Literals.Of(Names(limits))},");
                writer.Line("    applied);");
            }
        }

        writer.Line();
        WriteNativeQuery(writer, StructName, Member.Value, WriteAfterQuery, MayBeMissing);
    }

    /// <summary>Writes the query method of one structure, which reads as off where Windows lacks it and it is a limit.</summary>
    public static void WriteNativeQuery(
        CodeWriter writer, string structName, NativeConstant member, Action<CodeWriter> afterQuery, bool isOffWhereMissing)
    {
        using (writer.Open($"internal static void Query({NativeNames.Handle} job, {structName}* information)"))
        {
            string name = $"JOBOBJECTINFOCLASS.{member.Name}";
            using (writer.Open($"if (QueryInformationJobObject(job, {name}, information, (uint)sizeof({structName}), null) == 0)"))
            {
                writer.Line("int error = global::System.Runtime.InteropServices.Marshal.GetLastSystemError();");
                if (isOffWhereMissing)
                {
                    WriteMissing(writer);
                }

                writer.Line($"throw {RuntimeNames.Errors}.QueryFailed(error, (int){name});");
            }

            afterQuery(writer);
        }
    }

    public override IEnumerable<NativeConstant> Constants(IReadOnlyList<Limit> limits) => [];

    /// <summary>Writes the body that fills the structure from <c>limits</c>.</summary>
    protected virtual void WriteConversion(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        foreach (Limit limit in limits)
        {
            limit.WriteToWire(writer);
        }
    }

    /// <summary>Writes the body that fills <c>limits</c> from the structure.</summary>
    protected virtual void WriteBackConversion(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
        foreach (Limit limit in limits)
        {
            limit.WriteFromWire(writer);
        }
    }

    protected virtual void WriteBeforeApply(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    protected virtual void WriteAfterApply(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    protected virtual void WriteBeforeUpdate(CodeWriter writer, IReadOnlyList<Limit> limits, string variable)
    {
    }

    protected virtual void WriteAfterUpdate(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    protected virtual void WriteBeforeChange(CodeWriter writer, IReadOnlyList<Limit> limits)
    {
    }

    protected virtual void WriteBeforeSetter(CodeWriter writer, Limit limit)
    {
    }

    protected virtual void WriteAfterSetter(CodeWriter writer, Limit limit)
    {
    }

    protected virtual void WriteAfterQuery(CodeWriter writer)
    {
    }

    /// <summary>Further parameters of the method behind the setters.</summary>
    protected virtual string ChangeParameters(IReadOnlyList<Limit> limits) => string.Empty;

    /// <summary>The types of <see cref="ChangeParameters"/>.</summary>
    protected virtual IEnumerable<string> FurtherChangeTypes(IReadOnlyList<Limit> limits) => [];

    /// <summary>The arguments for <see cref="ChangeParameters"/> in the setter of one limit.</summary>
    protected virtual string ChangeArguments(Limit limit) => string.Empty;

    private static void WriteMissing(CodeWriter writer)
    {
        writer.Line();
        writer.Line("// No value is passed that could be wrong: this Windows does not have the class, and so cannot have it on.");
        using (writer.Open("if (error == 87)"))
        {
            writer.Line("*information = default;");
            writer.Line("return;");
        }

        writer.Line();
    }

    private void WriteRefusedClear(CodeWriter writer, string member)
    {
        writer.Line();
        writer.Line("// Windows refuses to clear what was never set or what it does not have, and then it is off as it should be.");
        using (writer.Open($"if (information->{SwitchField} == 0 && error is 87 or 50)"))
        {
            writer.Line($"{StructName} current = default;");
            writer.Line($"if (QueryInformationJobObject(job, {member}, &current, (uint)sizeof({StructName}), null) != 0");
            writer.Line($"    ? current.{SwitchField} == 0");
            using (writer.Open("    : global::System.Runtime.InteropServices.Marshal.GetLastSystemError() == 87)"))
            {
                writer.Line("return;");
            }
        }

        writer.Line();
    }
}
