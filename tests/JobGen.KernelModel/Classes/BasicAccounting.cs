using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 1.</summary>
internal sealed class BasicAccounting() : InformationClass(1, AbiLayout.Size(Name))
{
    private const string Name = "JOBOBJECT_BASIC_ACCOUNTING_INFORMATION";
    private static readonly int _totalUserTime = AbiLayout.Offset(Name, "TotalUserTime");
    private static readonly int _totalKernelTime = AbiLayout.Offset(Name, "TotalKernelTime");
    private static readonly int _thisPeriodTotalUserTime = AbiLayout.Offset(Name, "ThisPeriodTotalUserTime");
    private static readonly int _thisPeriodTotalKernelTime = AbiLayout.Offset(Name, "ThisPeriodTotalKernelTime");
    private static readonly int _totalPageFaultCount = AbiLayout.Offset(Name, "TotalPageFaultCount");
    private static readonly int _totalProcesses = AbiLayout.Offset(Name, "TotalProcesses");
    private static readonly int _activeProcesses = AbiLayout.Offset(Name, "ActiveProcesses");
    private static readonly int _totalTerminatedProcesses = AbiLayout.Offset(Name, "TotalTerminatedProcesses");

    internal override bool CanSet => false;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Write(job, output);
        written = Size;
        return Win32Error.Success;
    }

    internal static void Write(ModelJob job, Span<byte> output)
    {
        ref readonly JobUsage usage = ref job.Usage;
        Wire.Write(output, _totalUserTime, usage.UserTime);
        Wire.Write(output, _totalKernelTime, usage.KernelTime);
        Wire.Write(output, _thisPeriodTotalUserTime, usage.UserTime - usage.PeriodUserTimeStart);
        Wire.Write(output, _thisPeriodTotalKernelTime, usage.KernelTime - usage.PeriodKernelTimeStart);
        Wire.Write(output, _totalPageFaultCount, usage.PageFaults);
        Wire.Write(output, _totalProcesses, usage.TotalProcesses);
        Wire.Write(output, _activeProcesses, (uint)job.ActiveProcessCount);
        Wire.Write(output, _totalTerminatedProcesses, usage.TerminatedProcesses);
    }
}
