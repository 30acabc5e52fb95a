namespace JobGen.Generator.Limits;

/// <summary><c>[BreakawayOk(bool enabled = true)]</c>.</summary>
internal sealed record BreakawayOk(bool Enabled) : FlagLimit(Enabled)
{
    public override string Name => nameof(BreakawayOk);

    public static BreakawayOk Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether a process of the job may start a child outside of it, with CREATE_BREAKAWAY_FROM_JOB.";

    public override string Remarks => "Windows 2000 and later. Without it such a start fails with error 5 (ERROR_ACCESS_DENIED).";
}
