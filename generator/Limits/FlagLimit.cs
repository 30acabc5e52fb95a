using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>A limit that is a flag and nothing else.</summary>
internal abstract record FlagLimit : Limit
{
    public override string TypeName => "bool";

    public override string? DeclaredValue => IsOn ? "true" : null;

    /// <summary>Whether the attribute switches the flag on.</summary>
    protected abstract bool IsOn { get; }
}
