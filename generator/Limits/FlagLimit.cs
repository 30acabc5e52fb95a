using JobGen.Generator.Emission;

namespace JobGen.Generator.Limits;

/// <summary>A limit that is a flag and nothing else.</summary>
internal abstract record FlagLimit : ExtendedLimit
{
    public override string TypeName => "bool";

    public override string? DeclaredValue => IsOn ? "true" : null;

    /// <summary>Whether the attribute switches the flag on.</summary>
    protected abstract bool IsOn { get; }

    public override void WriteToWire(CodeWriter writer)
    {
        using (writer.Open($"if (limits.{Name})"))
        {
            writer.Line($"flags |= {Flag};");
        }
    }

    public override void WriteFromWire(CodeWriter writer) =>
        writer.Line($"limits.{Name} = (flags & {Flag}) != 0;");
}
