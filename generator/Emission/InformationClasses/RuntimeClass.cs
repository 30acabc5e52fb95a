using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission.InformationClasses;

/// <summary>
/// An information class of one limit that the runtime sets and queries, since it takes more than one structure and one call:
/// a fallback, a list, or functions of its own. Such a class is a row here.
/// </summary>
/// <param name="limit">The limit's record.</param>
/// <param name="services">The type of the runtime that makes the calls.</param>
/// <param name="source">What documents the class.</param>
/// <param name="cost">The native calls that the property makes.</param>
internal sealed class RuntimeClass(Type limit, string services, string source, string cost) : InformationClass
{
    public static readonly RuntimeClass GroupAffinity = new(
        typeof(GroupAffinity),
        "GroupAffinityServices",
        "GROUP_AFFINITY, JOBOBJECTINFOCLASS",
        "Reading and setting cost one kernel call each. Reading also asks for the processors of the machine, with one more and one "
        + "for each processor group, since processors can be added while it runs.")
    {
        QueryCalls = "A GroupAffinity is compared with the processors of the machine: one more, and one for each processor group.",
        Check = "ThrowIfTooWide",
        IsComparedByReference = true,
    };

    public static readonly RuntimeClass NotificationLimit = new(
        typeof(NotificationLimit),
        "NotificationLimitState",
        "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2",
        "Reading and setting cost one kernel call each, and up to two more while it is not known which version of it this Windows "
        + "has, or where Windows refuses to clear what was never set.")
    {
        ApplyCalls = "A NotificationLimit costs up to two more while it is not known which version of it this Windows has, or where it "
            + "refuses to clear what was never set; one with a user time asks whether it is still in force, and is set where it is not.",
        QueryCalls = "The first NotificationLimit on Windows before 10 costs one more.",
        State = "_notificationLimit",
        Normalize = RuntimeNames.NullIfOff,
    };

    public static readonly RuntimeClass IoRateControl = new(
        typeof(IoRateControl),
        "IoRateState",
        "JOBOBJECT_IO_RATE_CONTROL_INFORMATION",
        "Reading costs one kernel call, and one that frees what was read; setting reads first, and costs one more for each volume "
        + "that is to have a rate or to lose it.")
    {
        ApplyCalls = "An IoRateControl costs one for each volume that is to have a rate or to lose it; the first on a job that existed "
            + "before queries them.",
        QueryCalls = "What was read of an IoRateControl is freed by one more.",
        State = "_ioRates",
        Declared = Limits.IoRateControl.DeclaredField,
        QueriesByState = true,
    };

    public override string Source => source;

    public override string Cost => cost;

    /// <summary>The kernel calls of an <c>Apply</c> beyond the one for the class, as a sentence.</summary>
    private string? ApplyCalls { get; init; }

    /// <summary>The kernel calls of a query beyond the one for the class, as a sentence.</summary>
    private string? QueryCalls { get; init; }

    /// <summary>The field of the policy that holds what the runtime remembers, or <see langword="null"/> where that is nothing.</summary>
    private string? State { get; init; }

    /// <summary>The static field that keeps the declared value, or <see langword="null"/> where making that anew costs nothing.</summary>
    private string? Declared { get; init; }

    /// <summary>Whether a query takes what is remembered.</summary>
    private bool QueriesByState { get; init; }

    /// <summary>The method that throws on a value before anything is set.</summary>
    private string? Check { get; init; }

    /// <summary>Whether the operators take values by reference, which the language does not lift to values that may be null.</summary>
    private bool IsComparedByReference { get; init; }

    private Func<string, string> Normalize { get; init; } = value => value;

    /// <summary>The type, or the field of that type, whose methods are called.</summary>
    private string Target => State ?? Services;

    private string Query => $"{(QueriesByState ? Target : Services)}.Query(job.Value)";

    private string Services => RuntimeNames.Services + services;

    public override bool Carries(Limit candidate) => candidate.GetType() == limit;

    public override string? FurtherCallsOfApply(IReadOnlyList<Limit> limits) => ApplyCalls;

    public override string? FurtherCallsOfQuery => QueryCalls;

    public override string Normalized(Limit limit, string value) => Normalize(value);

    public override string EqualExpression(Limit limit, string left, string right) => IsComparedByReference
        ? $"global::System.Nullable.Equals({left}, {right})"
        : base.EqualExpression(limit, left, right);

    public override void WriteConversion(CodeWriter writer, LimitGroup group, bool isUpdate)
    {
        if (Check is not null)
        {
            writer.Line($"{Services}.{Check}(limits.{Name(group)});");
        }
    }

    public override void WriteApply(CodeWriter writer, LimitGroup group) =>
        writer.Line($"{Target}.Apply(ref application, limits.{Name(group)});");

    public override void WriteUpdate(CodeWriter writer, LimitGroup group) =>
        writer.Line($"{Target}.Update(ref application, before.{Name(group)}, limits.{Name(group)});");

    public override void WriteQuery(CodeWriter writer, LimitGroup group) =>
        writer.Line($"limits.{Name(group)} = {Query};");

    protected override void WriteGetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
        writer.Line($"return {Query};");
    }

    protected override void WriteSetter(CodeWriter writer, LimitGroup group, Limit limit)
    {
        writer.Line($"using {RuntimeNames.LimitsScope} job = new {RuntimeNames.LimitsScope}(this);");
        writer.Line($"{Target}.Change(job.Value, value);");
    }

    public override void WriteFields(CodeWriter writer, LimitGroup group)
    {
        foreach ((string type, string name) in Fields(group))
        {
            writer.Line($"private {type} {name};");
            writer.Line();
        }
    }

    public override IEnumerable<GeneratedMember> Members(LimitGroup group) =>
        Fields(group).Select(static field => GeneratedMembers.Value(field.Name));

    private IEnumerable<(string Type, string Name)> Fields(LimitGroup group)
    {
        if (State is not null)
        {
            yield return (Services, State);
        }

        if (Declared is not null && group.Limits[0].DeclaredValue is not null)
        {
            yield return ($"static {group.Limits[0].TypeName}", Declared);
        }
    }

    private static string Name(LimitGroup group) => group.Limits[0].Name;
}
