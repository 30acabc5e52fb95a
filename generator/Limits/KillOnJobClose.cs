namespace JobGen.Generator.Limits;

/// <summary><c>[KillOnJobClose(bool enabled = true)]</c>.</summary>
internal sealed record KillOnJobClose(bool Enabled) : FlagLimit(Enabled)
{
    public override string Name => nameof(KillOnJobClose);

    public static KillOnJobClose Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);

    public override string Summary => "Whether all processes of the job end when its last handle is closed.";

    public override string Remarks =>
        "Windows XP, Server 2003 and later. Any other open handle to the job, in any process, postpones the end.";
}
