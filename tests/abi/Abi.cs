using System.Text.Json;

namespace JobGen.TestSupport;

/// <summary>What was measured from the Windows SDK for one architecture, so that no structure of ours vouches for itself.</summary>
internal sealed class Abi
{
    private readonly JsonElement _root;

    private Abi(string architecture, int pointerSize)
    {
        using Stream stream = typeof(Abi).Assembly.GetManifestResourceStream($"abi/winnt-{architecture}.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        _root = document.RootElement.Clone();
        PointerSize = pointerSize;
    }

    public static Abi X64 { get; } = new("x64", 8);

    public static Abi X86 { get; } = new("x86", 4);

    public int PointerSize { get; }

    public IEnumerable<string> Structs => _root.GetProperty("structs").EnumerateObject().Select(entry => entry.Name);

    public bool HasStruct(string name) => _root.GetProperty("structs").TryGetProperty(name, out _);

    public int SizeOf(string name) => Struct(name).GetProperty("size").GetInt32();

    /// <summary>The offset of a field, or -1 where there is none of that name.</summary>
    public int OffsetOf(string structure, string field) => Find(structure, field)?.Offset ?? -1;

    /// <summary>A field that has to be there.</summary>
    public FieldPlace Field(string structure, string field) =>
        Find(structure, field) ?? throw new ArgumentException($"{structure} has no field {field}.", nameof(field));

    public long Constant(string name) => _root.GetProperty("constants").GetProperty(name).GetInt64();

    public int EnumValue(string type, string member) => _root.GetProperty("enums").GetProperty(type).GetProperty(member).GetInt32();

    /// <summary>The C declaration of a function.</summary>
    public string Function(string name) => _root.GetProperty("functions").GetProperty(name).GetProperty("signature").GetString()!;

    // A field of the structure; one of a structure that lies in it is named by its path, or by its last name.
    private FieldPlace? Find(string structure, string field)
    {
        JsonElement description = Struct(structure);
        if (description.GetProperty("fields").TryGetProperty(field, out JsonElement found))
        {
            return Place(found);
        }

        if (!description.TryGetProperty("nested", out JsonElement nested))
        {
            return null;
        }

        return nested.EnumerateObject()
            .Where(path => path.Name == field || path.Name.EndsWith("." + field, StringComparison.Ordinal))
            .OrderBy(path => path.Name == field ? 0 : path.Name.Count(c => c == '.'))
            .Select(path => (FieldPlace?)Place(path.Value))
            .FirstOrDefault();
    }

    private static FieldPlace Place(JsonElement field) => new(field.GetProperty("offset").GetInt32(), field.GetProperty("size").GetInt32());

    private JsonElement Struct(string name) => _root.GetProperty("structs").GetProperty(name);
}
