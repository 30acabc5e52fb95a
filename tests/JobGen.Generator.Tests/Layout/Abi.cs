using System.Text.Json;

namespace JobGen.Generator.Tests.Layout;

/// <summary>What was measured from the Windows SDK for one architecture, so that no structure of ours vouches for itself.</summary>
internal sealed class Abi
{
    private readonly JsonElement _root;

    private Abi(string architecture, int pointerSize)
    {
        using Stream stream = typeof(Abi).Assembly.GetManifestResourceStream($"winnt-{architecture}.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        _root = document.RootElement.Clone();
        PointerSize = pointerSize;
    }

    public static Abi X64 { get; } = new("x64", 8);

    public static Abi X86 { get; } = new("x86", 4);

    public int PointerSize { get; }

    public bool HasStruct(string name) => _root.GetProperty("structs").TryGetProperty(name, out _);

    public int SizeOf(string name) => Struct(name).GetProperty("size").GetInt32();

    /// <summary>A field of the structure, or of a structure that lies in it.</summary>
    public FieldPlace Field(string structure, string field)
    {
        JsonElement description = Struct(structure);
        if (!description.GetProperty("fields").TryGetProperty(field, out JsonElement found))
        {
            found = description.GetProperty("nested").EnumerateObject()
                .Single(path => path.Name.Count(c => c == '.') == 1 && path.Name.EndsWith("." + field, StringComparison.Ordinal))
                .Value;
        }

        return new FieldPlace(found.GetProperty("offset").GetInt32(), found.GetProperty("size").GetInt32());
    }

    public long Constant(string name) => _root.GetProperty("constants").GetProperty(name).GetInt64();

    public int EnumValue(string type, string member) => _root.GetProperty("enums").GetProperty(type).GetProperty(member).GetInt32();

    /// <summary>The C declaration of a function.</summary>
    public string Function(string name) => _root.GetProperty("functions").GetProperty(name).GetProperty("signature").GetString()!;

    private JsonElement Struct(string name) => _root.GetProperty("structs").GetProperty(name);
}
