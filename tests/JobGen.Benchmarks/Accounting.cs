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
