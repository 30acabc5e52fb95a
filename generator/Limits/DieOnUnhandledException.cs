namespace JobGen.Generator.Limits;

/// <summary><c>[DieOnUnhandledException(bool enabled = true)]</c>.</summary>
internal sealed record DieOnUnhandledException(bool Enabled) : FlagLimit(Enabled)
{
    public override string Name => nameof(DieOnUnhandledException);

    public static DieOnUnhandledException Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether a process of the job ends on an unhandled exception without an error dialog.";

    public override string Remarks => "Windows 2000 and later.";
}
