using System.Runtime.InteropServices;

namespace JobGen.Benchmarks;

/// <summary>JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION, with the fields that the benchmarks read.</summary>
[StructLayout(LayoutKind.Sequential, Size = 96)]
internal struct Accounting
{
    public const int Class = 8;

    public long TotalUserTime;
    public long TotalKernelTime;
}

/// <summary>JOBOBJECT_BASIC_ACCOUNTING_INFORMATION, which is the beginning of the other. Wine 8 has this one alone.</summary>
[StructLayout(LayoutKind.Sequential, Size = 48)]
internal struct BasicAccounting
{
    public const int Class = 1;

    public long TotalUserTime;
}
