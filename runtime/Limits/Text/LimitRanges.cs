namespace JobGen;

/// <summary>What Windows takes. Generator and runtime are compiled from this one file.</summary>
internal static class LimitRanges
{
    /// <summary>The unit in which Windows counts memory, on every processor that it runs on today.</summary>
    internal const ulong PageSize = 4096;

    internal const uint HighestSchedulingClass = 9;
    internal const byte HighestDscpTag = 0x3F;
    internal const ushort HighestGroup = 31;

    /// <summary>All flags of an I/O rate that winnt.h names but the one that enables it.</summary>
    internal const int IoRateFlags = 0xE;

    /// <summary>JOB_OBJECT_UILIMIT_ALL with IME and INJECTION, which older versions of Windows do not know.</summary>
    internal const int UIRestrictions = 0x3FF;

    /// <summary>Whether a rate is 1 to 10000 hundredths of a percent; what is not a number is not.</summary>
    internal static bool IsCpuRate(double percent) => CpuHundredths(percent) is >= 1 and <= 10_000;

    internal static bool IsCpuWeight(long weight) => weight is >= 1 and <= 9;

    // Rounded, not cut: 0.29 * 100 is 28.999999999999996 in binary floating point.
    internal static double CpuHundredths(double percent) => System.Math.Round(percent * 100, System.MidpointRounding.AwayFromZero);

    /// <summary>Whether Windows takes the bounds, and as bounds: of one below a page it keeps zero.</summary>
    internal static bool IsWorkingSet(ulong minimum, ulong maximum) =>
        minimum >= PageSize && maximum >= minimum && !IsEmptying(minimum, maximum);

    // (SIZE_T)-1 twice: https://learn.microsoft.com/windows/win32/api/memoryapi/nf-memoryapi-setprocessworkingsetsize
    internal static bool IsEmptying(ulong minimum, ulong maximum) => minimum == ulong.MaxValue && maximum == ulong.MaxValue;
}
