namespace JobGen.Generator.Limits;

/// <summary>A limit that lies in <c>JOBOBJECT_EXTENDED_LIMIT_INFORMATION</c> and is switched by a flag.</summary>
internal abstract partial record ExtendedLimit : Limit;
