using JobGen.Generator.Emission;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>A limit on committed memory, in bytes.</summary>
internal abstract record MemoryLimit(ulong? Bytes) : ExtendedLimit
{
    public override string TypeName => "ulong?";

    public override string Remarks =>
        "Committed memory, not the working set; Windows keeps whole pages, and below one page it answers 87. Past the limit an "
        + "allocation fails, no process ends. Windows 2000 and later.";

    public override string? DeclaredValue => Bytes is { } bytes ? Literals.Of(bytes) : null;

    /// <summary>The field of <c>JOBOBJECT_EXTENDED_LIMIT_INFORMATION</c>.</summary>
    protected abstract string Field { get; }

    public override void WriteToWire(CodeWriter writer) =>
        WriteField(writer, Field, RuntimeNames.NativeSize(Local, Name));

    public override void WriteFromWire(CodeWriter writer) => WriteFieldRead(writer, $"extended->{Field}");

    public override string EqualExpression(string left, string right) => RuntimeNames.SamePages(left, right);

    public override string HashExpression(string value) => RuntimeNames.Pages(value);
}
