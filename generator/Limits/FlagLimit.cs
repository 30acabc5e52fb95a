using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>A limit that is a flag and nothing else.</summary>
/// <param name="Enabled">Whether the attribute switches it on.</param>
internal abstract record FlagLimit(bool Enabled) : Limit
{
    public override string TypeName => "bool";

    public override string? DeclaredValue => Enabled ? "true" : null;
}
