using System.Globalization;

namespace JobGen.Model;

/// <summary>One call as it crossed the boundary.</summary>
public sealed record CallRecord
{
    /// <summary>Position among the calls since the last reset, from 1.</summary>
    public required long Number { get; init; }

    public required ModelFunction Function { get; init; }

    /// <summary>The arguments as they were passed, pointers as addresses, in the order of the Windows signature.</summary>
    public required IReadOnlyList<long> Arguments { get; init; }

    /// <summary>The bytes that the caller handed over (the buffer of a Set call, a name as UTF-16), empty where there are none.</summary>
    public required byte[] Input { get; init; }

    /// <summary>The bytes that the caller got back.</summary>
    public required byte[] Output { get; init; }

    /// <summary>What the function returned.</summary>
    public required long Result { get; init; }

    /// <summary>The Windows error code; on success what the function left behind for the caller, 0 where it left the code alone.</summary>
    public required int Error { get; init; }

    /// <summary>Whether the failure was ordered with <see cref="ModelKernel.FailCall(int, int)"/>.</summary>
    public required bool Injected { get; init; }

    public required int ThreadId { get; init; }

    /// <summary>The information class of a Set or Query call, 0 for any other.</summary>
    public int InformationClass =>
        Function is ModelFunction.SetInformationJobObject or ModelFunction.QueryInformationJobObject ? (int)Arguments[1] : 0;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"#{Number} {Function}({string.Join(", ", Arguments.Select(static a => $"0x{a:X}"))}) = {Result}, "
            + $"error {Error}{(Injected ? " (injected)" : "")}");
}
