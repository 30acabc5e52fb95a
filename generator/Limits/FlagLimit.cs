namespace JobGen.Generator.Limits;

/// <summary>A limit that is a flag and nothing else.</summary>
internal abstract partial record FlagLimit : ExtendedLimit;
