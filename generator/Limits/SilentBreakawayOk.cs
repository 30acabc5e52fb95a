namespace JobGen.Generator.Limits;

/// <summary><c>[SilentBreakawayOk(bool enabled = true)]</c>.</summary>
internal sealed record SilentBreakawayOk(bool Enabled) : FlagLimit(Enabled)
{
    public override string Name => nameof(SilentBreakawayOk);

    public static SilentBreakawayOk Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether every child that a process of the job starts is outside of it.";

    public override string Remarks => "Windows 2000 and later. Such children are neither limited, counted nor ended with the job.";
}
