using JobGen.Generator.Parsing;

namespace JobGen.Generator.Limits;

/// <summary><c>[DieOnUnhandledException(bool enabled = true)]</c>.</summary>
internal sealed partial record DieOnUnhandledException(bool Enabled) : FlagLimit
{
    public override string Name => nameof(DieOnUnhandledException);

    public static DieOnUnhandledException Parse(AttributeReader attribute) => new(attribute.Argument<bool>(0) ?? true);
}
