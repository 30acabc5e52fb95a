using System.Text.Json;

namespace JobGen.Model.Abi;

/// <summary>Sizes and offsets as measured from the SDK's headers, so that no struct of the product can vouch for itself.</summary>
internal static class AbiLayout
{
    private static readonly JsonElement _structs = Load();

    internal static int Size(string structure) => _structs.GetProperty(structure).GetProperty("size").GetInt32();

    /// <summary>The offset of a field; a field of a nested struct is given as a dotted path.</summary>
    internal static int Offset(string structure, string field)
    {
        JsonElement description = _structs.GetProperty(structure);
        return description.GetProperty("fields").TryGetProperty(field, out JsonElement plain)
            ? plain.GetProperty("offset").GetInt32()
            : description.GetProperty("nested").GetProperty(field).GetProperty("offset").GetInt32();
    }

    private static JsonElement Load()
    {
        using Stream stream = typeof(AbiLayout).Assembly.GetManifestResourceStream("winnt-x64.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("structs").Clone();
    }
}
