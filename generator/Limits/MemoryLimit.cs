using System.Globalization;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>A limit on committed memory, in bytes.</summary>
internal abstract record MemoryLimit(ulong? Bytes) : Limit
{
    private const ulong LeastForProgram = 1024 * 1024;

    public static ulong WholePages(ulong bytes) => bytes - (bytes % LimitRanges.PageSize);

    public static void Check(AttributeReader attribute, FindingList findings)
    {
        if (attribute.Argument<ulong>(0) is < LimitRanges.PageSize and var bytes)
        {
            findings.AtArgument(attribute, 0, Rules.MemoryBelowPage, attribute.Name, bytes);
        }
        else
        {
            CheckPages(attribute, 0, attribute.Name, findings);
        }

        if (attribute.Argument<ulong>(0) is >= LimitRanges.PageSize and <= LeastForProgram and var little)
        {
            string what = $"{little} bytes, in which hardly any program starts";
            findings.AtArgument(attribute, 0, Rules.UnlikelyValue, attribute.Name, what, "bytes, such as '512 * ByteSize.MiB'");
        }
    }

    /// <summary>Finds a size that Windows rounds down.</summary>
    public static void CheckPages(AttributeReader attribute, int position, string name, FindingList findings)
    {
        if (attribute.Argument<ulong>(position) is { } bytes && bytes % LimitRanges.PageSize != 0)
        {
            findings.AtArgument(attribute, position, Rules.MemoryNotInPages, name, bytes, WholePages(bytes)).Replacement =
                WholePages(bytes).ToString(CultureInfo.InvariantCulture);
        }
    }

    public override string TypeName => "ulong?";

    public override string Remarks =>
        "Committed memory, not the working set; Windows keeps whole pages, and below one page it answers 87. Past the limit an "
        + "allocation fails, no process ends. Windows 2000 and later.";

    public override string? DeclaredValue => Bytes is { } bytes ? Literals.Of(bytes) : null;
}

/// <summary><c>[ProcessMemoryLimit]</c>, <c>[ProcessMemoryLimit(ulong bytes)]</c>.</summary>
internal sealed record ProcessMemoryLimit(ulong? Bytes) : MemoryLimit(Bytes)
{
    public static ProcessMemoryLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0));

    public override string Summary =>
        "The most memory that each process of the job may commit, in bytes; <see langword=\"null\"/> for no limit.";
}

/// <summary><c>[JobMemoryLimit]</c>, <c>[JobMemoryLimit(ulong bytes)]</c>.</summary>
internal sealed record JobMemoryLimit(ulong? Bytes) : MemoryLimit(Bytes)
{
    public static JobMemoryLimit Parse(AttributeReader attribute) => new(attribute.Argument<ulong>(0));

    public override string Summary =>
        "The most memory that all processes of the job together may commit, in bytes; <see langword=\"null\"/> for no limit.";
}
