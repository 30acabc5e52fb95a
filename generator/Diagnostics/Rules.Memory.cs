namespace JobGen.Generator.Diagnostics;

/// <content>Sizes of memory.</content>
internal static partial class Rules
{
    /// <summary>A memory limit below one page.</summary>
    public static readonly DiagnosticDescriptor MemoryBelowPage = Create(
        "JOBGEN020", "A memory limit is at least one page", Values, DiagnosticSeverity.Error,
        LimitWords.MemoryBelowPage + "the bytes, as '512 * ByteSize.MiB'.");

    /// <summary>A memory size that Windows rounds down.</summary>
    public static readonly DiagnosticDescriptor MemoryNotInPages = Create(
        "JOBGEN021", "Memory is counted in whole pages", Values, DiagnosticSeverity.Info,
        "'{0}' is {1} bytes, and Windows rounds it down to whole pages of 4096, {2} bytes. Write a multiple of 4096, as of "
        + "'ByteSize.KiB' or 'ByteSize.MiB'.");

    /// <summary>A working set with a bound below one page, or with its minimum above its maximum.</summary>
    public static readonly DiagnosticDescriptor WorkingSetBounds = Create(
        "JOBGEN022", "A working set has bounds of a page or more, in order", Values, DiagnosticSeverity.Error,
        LimitWords.WorkingSetBounds + ", or '[WorkingSetLimit]' to leave it off.");

    /// <summary>A value that a 32-bit process cannot hold.</summary>
    public static readonly DiagnosticDescriptor PointerSize = Create(
        "JOBGEN023", "A value fits the pointers of the platform", Values, DiagnosticSeverity.Error,
        "'{0}' is 0x{1:X}, and this project builds for {2}, where it has 32 bits, so that setting it throws. Write at most "
        + "0xFFFFFFFF, or build for a 64-bit platform.");
}
