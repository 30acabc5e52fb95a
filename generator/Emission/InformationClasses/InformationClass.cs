using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>
/// Something that Windows sets and queries as a whole, and so the unit in which generated code calls it. The order of
/// <see cref="All"/> is the order of application.
/// </summary>
internal abstract class InformationClass
{
    public static readonly ExtendedLimitInformation ExtendedLimits = new();

    // The action precedes the time that it acts on, and what most policies have comes before what Windows may lack.
    public static readonly IReadOnlyList<InformationClass> All =
    [
        SingleLimitClass.EndOfJobTime,
        ExtendedLimits,
        SingleLimitClass.UIRestrictions,
        SingleLimitClass.CpuRateControl,
        SingleLimitClass.NetRateControl,
        RuntimeClass.GroupAffinity,
        RuntimeClass.NotificationLimit,
        RuntimeClass.IoRateControl,
    ];

    /// <summary>The structure or function that documents the class.</summary>
    public abstract string Source { get; }

    /// <summary>The native calls that the property of a limit makes, as text of its remarks; a test counts them.</summary>
    public abstract string Cost { get; }

    /// <summary>The native calls of an <c>Apply</c> beyond the one for the class, as a sentence, or none.</summary>
    public virtual string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) => null;

    /// <summary>The native calls of a query beyond the one for the class, as a sentence, or none.</summary>
    public virtual string? FurtherCallsOfQuery => null;

    /// <summary>Whether the class carries a limit.</summary>
    public abstract bool Carries(Limit limit);

    /// <summary>A value in the form in which the kernel keeps it, as an expression: what is equal then is the same limit to it.</summary>
    public virtual string Normalized(Limit limit, string value) => value;

    /// <summary>Whether two values are the same limit to the kernel, as an expression.</summary>
    public virtual string EqualExpression(Limit limit, string left, string right) =>
        $"{Normalized(limit, left)} == {Normalized(limit, right)}";

    /// <summary>Writes the statements that turn <c>limits</c> into what is set: all that can throw on a value.</summary>
    public abstract void WriteConversion(CodeWriter writer, LimitGroup group, bool isUpdate);

    /// <summary>Writes the statement that sets <c>limits</c> by <c>application</c>.</summary>
    public abstract void WriteApply(CodeWriter writer, LimitGroup group);

    /// <summary>Writes the statements that query through <c>job</c> into <c>limits</c>.</summary>
    public abstract void WriteQuery(CodeWriter writer, LimitGroup group);

    /// <summary>Writes the statement that sets what changed between <c>before</c> and <c>limits</c>.</summary>
    public abstract void WriteUpdate(CodeWriter writer, LimitGroup group);

    /// <summary>Writes the accessors of a limit's property.</summary>
    public virtual void WriteAccessors(CodeWriter writer, LimitGroup group, Limit limit)
    {
        using (writer.Open("get"))
        {
            WriteGetter(writer, group, limit);
        }

        writer.Line();
        using (writer.Open("set"))
        {
            WriteSetter(writer, group, limit);
        }
    }

    /// <summary>Writes the private fields of the policy that the other parts use, with an empty line behind them.</summary>
    public virtual void WriteFields(CodeWriter writer, LimitGroup group)
    {
    }

    /// <summary>Writes the private methods of the policy that the other parts use, each behind an empty line.</summary>
    public virtual void WriteMethods(CodeWriter writer, LimitGroup group)
    {
    }

    /// <summary>What <see cref="WriteFields"/> and <see cref="WriteMethods"/> write.</summary>
    public virtual IEnumerable<GeneratedMember> Members(LimitGroup group) => [];

    /// <summary>Writes the body of a limit's getter.</summary>
    protected abstract void WriteGetter(CodeWriter writer, LimitGroup group, Limit limit);

    /// <summary>Writes the body of a limit's setter.</summary>
    protected abstract void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit);
}
