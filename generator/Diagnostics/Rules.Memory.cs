using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Diagnostics;

/// <content>Sizes of memory.</content>
internal static partial class Rules
{
    /// <summary>A memory limit below one page.</summary>
    public static readonly DiagnosticDescriptor MemoryBelowPage = new(
        "JOBGEN020",
        "A memory limit is at least one page",
        LimitWords.MemoryBelowPage + "the bytes, as '512 * ByteSize.MiB'.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN020.md");

    /// <summary>A memory size that Windows rounds down.</summary>
    public static readonly DiagnosticDescriptor MemoryNotInPages = new(
        "JOBGEN021",
        "Memory is counted in whole pages",
        "'{0}' is {1} bytes, and Windows rounds it down to whole pages of 4096, {2} bytes. Write a multiple of 4096, as of "
        + "'ByteSize.KiB' or 'ByteSize.MiB'.",
        Values, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN021.md");

    /// <summary>A working set with a bound below one page, or with its minimum above its maximum.</summary>
    public static readonly DiagnosticDescriptor WorkingSetBounds = new(
        "JOBGEN022",
        "A working set has bounds of a page or more, in order",
        LimitWords.WorkingSetBounds + ", or '[WorkingSetLimit]' to leave it off.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN022.md");

    /// <summary>A value that a 32-bit process cannot hold.</summary>
    public static readonly DiagnosticDescriptor PointerSize = new(
        "JOBGEN023",
        "A value fits the pointers of the platform",
        "'{0}' is 0x{1:X}, and this project builds for {2}, where it has 32 bits, so that setting it throws. Write at most "
        + "0xFFFFFFFF, or build for a 64-bit platform.",
        Values, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + "JOBGEN023.md");
}
