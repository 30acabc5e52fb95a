using JobGen.Generator.Emission;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.InformationClasses;

/// <summary>
/// Something that Windows sets and queries as a whole, and so the unit in which generated code calls it. The order of
/// <see cref="All"/> is the order of application.
/// </summary>
internal abstract class InformationClass
{
    // The action precedes the time that it acts on, and what most policies have comes before what Windows may lack.
    public static readonly InformationClass EndOfJobTime = new EndOfJobTimeInformation();
    public static readonly InformationClass ExtendedLimits = new ExtendedLimitInformation();
    public static readonly InformationClass UIRestrictions = new BasicUIRestrictions();
    public static readonly InformationClass CpuRateControl = new CpuRateControlInformation();
    public static readonly InformationClass NetRateControl = new NetRateControlInformation();
    public static readonly GroupInformationEx GroupAffinity = new GroupInformationEx();
    public static readonly InformationClass NotificationLimits = new NotificationLimitInformation();
    public static readonly InformationClass IoRateControl = new IoRateControlInformation();

    public static readonly IReadOnlyList<InformationClass> All =
    [
        EndOfJobTime,
        ExtendedLimits,
        UIRestrictions,
        CpuRateControl,
        NetRateControl,
        GroupAffinity,
        NotificationLimits,
        IoRateControl,
    ];

    /// <summary>The class in the words of an error message, as <c>ExtendedLimitInformation</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The structure or function that documents the class.</summary>
    public abstract string Source { get; }

    /// <summary>The native calls of an <c>Apply</c> beyond the one for the class, as a sentence, or <see langword="null"/> for none.</summary>
    public virtual string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) => null;

    /// <summary>The native calls of a query beyond the one for the class, as a sentence, or <see langword="null"/> for none.</summary>
    public virtual string? FurtherCallsOfQuery => null;

    /// <summary>Writes the statements that turn <c>limits</c> into what <see cref="WriteApply"/> sends: all that can throw on a value.</summary>
    public abstract void WriteApplyDeclaration(CodeWriter writer, IReadOnlyList<Limit> limits);

    /// <summary>
    /// Writes the statements that apply <c>limits</c> through <c>job</c>; <c>isNew</c> lets what is off be skipped, and
    /// <paramref name="applied"/> is the expression for what was set before.
    /// </summary>
    public abstract void WriteApply(CodeWriter writer, IReadOnlyList<Limit> limits, string applied);

    /// <summary>Writes the statements that query through <c>job</c> into <c>limits</c>.</summary>
    public abstract void WriteQuery(CodeWriter writer, IReadOnlyList<Limit> limits);

    /// <summary>Writes the statements that turn <c>limits</c> into what <see cref="WriteUpdate"/> sends: all that can throw on a value.</summary>
    public abstract void WriteUpdateConversion(CodeWriter writer, IReadOnlyList<Limit> limits);

    /// <summary>Writes the statements that set what changed between <c>before</c> and <c>limits</c>, and say so in <c>applied</c>.</summary>
    public abstract void WriteUpdate(CodeWriter writer, IReadOnlyList<Limit> limits, bool isLast);

    /// <summary>Writes the accessors of one limit's property.</summary>
    public abstract void WriteAccessors(CodeWriter writer, Limit limit);

    /// <summary>Writes the private members of the policy that the other parts use.</summary>
    public abstract void WriteMembers(CodeWriter writer, IReadOnlyList<Limit> limits);

    /// <summary>What <see cref="WriteMembers"/> writes.</summary>
    public abstract IEnumerable<GeneratedMember> Members(IReadOnlyList<Limit> limits);

    /// <summary>Writes the set and query methods of the file's <c>Kernel32</c>.</summary>
    public abstract void WriteNativeMethods(CodeWriter writer, IReadOnlyList<Limit> limits);

    /// <summary>Writes the file-local structures.</summary>
    public abstract void WriteStructs(CodeWriter writer);

    /// <summary>The constants that the other parts use.</summary>
    public abstract IEnumerable<NativeConstant> Constants(IReadOnlyList<Limit> limits);

    /// <summary>The member of JOBOBJECTINFOCLASS and its value, or <see langword="null"/> where the runtime makes the call.</summary>
    public virtual NativeConstant? Member => null;

    /// <summary>Declares the variable that <see cref="WriteUpdateQuery"/> fills and <see cref="WriteUpdate"/> compares with.</summary>
    public virtual void WriteUpdateDeclaration(CodeWriter writer)
    {
    }

    /// <summary>Writes the statements that query what <see cref="WriteUpdate"/> compares with.</summary>
    public virtual void WriteUpdateQuery(CodeWriter writer, IReadOnlyList<Limit> limits) => WriteQuery(writer, limits);

    protected static void WriteApplied(CodeWriter writer, IReadOnlyList<Limit> limits, bool isLast)
    {
        if (!isLast)
        {
            writer.Line($"applied = {RuntimeNames.Services}LimitsText.Join(applied, {Literals.Of(Names(limits))});");
        }
    }

    protected static string Names(IEnumerable<Limit> limits) => string.Join(", ", limits.Select(limit => limit.Name));
}
