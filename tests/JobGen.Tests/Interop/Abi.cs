using System.Text.Json;

namespace JobGen.Tests.Interop;

/// <summary>The numbers measured from the Windows SDK, in tests/abi.</summary>
internal static class Abi
{
    private static readonly JsonElement s_root = Load("winnt-x64.json");

    internal static IEnumerable<string> Structs => s_root.GetProperty("structs").EnumerateObject().Select(entry => entry.Name);

    internal static int SizeOf(string structure) => Struct(structure).GetProperty("size").GetInt32();

    internal static long Constant(string name) => s_root.GetProperty("constants").GetProperty(name).GetInt64();

    internal static int EnumValue(string type, string name) =>
        s_root.GetProperty("enums").GetProperty(type).GetProperty(name).GetInt32();

    /// <summary>The offset of a field, where it is nested by its last name, or -1.</summary>
    internal static int OffsetOf(string structure, string field)
    {
        JsonElement found = Struct(structure);
        if (found.GetProperty("fields").TryGetProperty(field, out JsonElement direct))
        {
            return direct.GetProperty("offset").GetInt32();
        }

        if (found.TryGetProperty("nested", out JsonElement nested))
        {
            foreach (JsonProperty path in nested.EnumerateObject())
            {
                if (path.Name.EndsWith("." + field, StringComparison.Ordinal))
                {
                    return path.Value.GetProperty("offset").GetInt32();
                }
            }
        }

        return -1;
    }

    private static JsonElement Struct(string name) => s_root.GetProperty("structs").GetProperty(name);

    private static JsonElement Load(string file)
    {
        using Stream stream = typeof(Abi).Assembly.GetManifestResourceStream("abi/" + file)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
