using JobGen.Generator.Emission;
using JobGen.Generator.InformationClasses;

namespace JobGen.Generator.Limits;

/// <summary>A limit that lies in <c>JOBOBJECT_EXTENDED_LIMIT_INFORMATION</c> and is switched by a flag.</summary>
internal abstract record ExtendedLimit : Limit
{
    public override InformationClass Class => InformationClass.ExtendedLimits;

    /// <summary>The flags of winnt.h that switch the limit, with their values.</summary>
    public abstract IReadOnlyList<NativeConstant> Flags { get; }

    /// <summary>The first flag, as it is written in the policy.</summary>
    protected string Flag => Flags[0].Reference;

    /// <summary>A nullable value that is switched by the flag and kept in one field.</summary>
    protected void WriteField(CodeWriter writer, string field, string value)
    {
        using (writer.Open($"if (limits.{Name} is {{ }} {Local})"))
        {
            writer.Line($"flags |= {Flag};");
            writer.Line($"extended->{field} = {value};");
        }
    }

    /// <summary>Reads what <see cref="WriteField"/> wrote.</summary>
    protected void WriteFieldRead(CodeWriter writer, string value) =>
        writer.Line($"limits.{Name} = (flags & {Flag}) != 0 ? {value} : null;");
}
