namespace JobGen.Model.Abi;

/// <summary>Sizes and offsets as measured from the SDK's headers, so that no struct of the product can vouch for itself.</summary>
internal static class AbiLayout
{
    internal static int Size(string structure) => TestSupport.Abi.X64.SizeOf(structure);

    /// <summary>The offset of a field; a field of a nested struct is given as a dotted path.</summary>
    internal static int Offset(string structure, string field) => TestSupport.Abi.X64.Field(structure, field).Offset;
}
