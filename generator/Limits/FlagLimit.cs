using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>A limit that is a flag and nothing else.</summary>
/// <param name="Enabled">Whether the attribute switches it on.</param>
internal abstract record FlagLimit(bool Enabled) : Limit
{
    public override string TypeName => "bool";

    public override string? DeclaredValue => Enabled ? "true" : null;
}

/// <summary><c>[KillOnJobClose(bool enabled = true)]</c>.</summary>
internal sealed record KillOnJobClose(bool Enabled) : FlagLimit(Enabled)
{
    public static KillOnJobClose Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether all processes of the job end when its last handle is closed.";

    public override string Remarks =>
        "Windows XP, Server 2003 and later. Any other open handle to the job, in any process, postpones the end.";
}

/// <summary><c>[DieOnUnhandledException(bool enabled = true)]</c>.</summary>
internal sealed record DieOnUnhandledException(bool Enabled) : FlagLimit(Enabled)
{
    public static DieOnUnhandledException Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether a process of the job ends on an unhandled exception without an error dialog.";

    public override string Remarks => "Windows 2000 and later.";
}

/// <summary><c>[BreakawayOk(bool enabled = true)]</c>.</summary>
internal sealed record BreakawayOk(bool Enabled) : FlagLimit(Enabled)
{
    public static BreakawayOk Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether a process of the job may start a child outside of it, with CREATE_BREAKAWAY_FROM_JOB.";

    public override string Remarks => "Windows 2000 and later. Without it such a start fails with error 5 (ERROR_ACCESS_DENIED).";
}

/// <summary><c>[SilentBreakawayOk(bool enabled = true)]</c>.</summary>
internal sealed record SilentBreakawayOk(bool Enabled) : FlagLimit(Enabled)
{
    public static SilentBreakawayOk Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether every child that a process of the job starts is outside of it.";

    public override string Remarks => "Windows 2000 and later. Such children are neither limited, counted nor ended with the job.";
}
