using System.Text.Json;
using System.Text.Json.Serialization;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>What the processes of a job have used: times, process counts, I/O and peak memory. The members carry Windows' names.</summary>
/// <remarks>
/// Everything counts the processes that have ended too. Windows 2000. Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_and_io_accounting_information">
/// JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION</see>,
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information">
/// JOBOBJECT_EXTENDED_LIMIT_INFORMATION</see>.
/// </remarks>
/// <example>
/// <code>
/// JobAccounting used = job.ReadAccounting();
/// Console.WriteLine($"{used.TotalUserTime} in {used.TotalProcesses} processes");
/// </code>
/// </example>
[JsonConverter(typeof(CountersConverter<JobAccounting>))]
public readonly record struct JobAccounting : IJobCounters
{
    // The members lie in the order of the groups: the services write them by that.
    private const JobCounterGroups Groups = JobCounterGroups.Basic | JobCounterGroups.Io | JobCounterGroups.Memory;

    internal JobAccounting(in JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION wire, in JOBOBJECT_EXTENDED_LIMIT_INFORMATION peaks)
    {
        TotalUserTime = TimeSpan.FromTicks(wire.BasicInfo.TotalUserTime);
        TotalKernelTime = TimeSpan.FromTicks(wire.BasicInfo.TotalKernelTime);
        ThisPeriodTotalUserTime = TimeSpan.FromTicks(wire.BasicInfo.ThisPeriodTotalUserTime);
        ThisPeriodTotalKernelTime = TimeSpan.FromTicks(wire.BasicInfo.ThisPeriodTotalKernelTime);
        TotalPageFaultCount = wire.BasicInfo.TotalPageFaultCount;
        TotalProcesses = wire.BasicInfo.TotalProcesses;
        ActiveProcesses = wire.BasicInfo.ActiveProcesses;
        TotalTerminatedProcesses = wire.BasicInfo.TotalTerminatedProcesses;
        ReadOperationCount = wire.IoInfo.ReadOperationCount;
        WriteOperationCount = wire.IoInfo.WriteOperationCount;
        OtherOperationCount = wire.IoInfo.OtherOperationCount;
        ReadTransferCount = wire.IoInfo.ReadTransferCount;
        WriteTransferCount = wire.IoInfo.WriteTransferCount;
        OtherTransferCount = wire.IoInfo.OtherTransferCount;
        PeakProcessMemoryUsed = peaks.PeakProcessMemoryUsed;
        PeakJobMemoryUsed = peaks.PeakJobMemoryUsed;
    }

    /// <summary>User-mode CPU time.</summary>
    public TimeSpan TotalUserTime { get; init; }

    /// <summary>Kernel-mode CPU time.</summary>
    public TimeSpan TotalKernelTime { get; init; }

    /// <summary>User-mode CPU time since the job time limit was last set.</summary>
    public TimeSpan ThisPeriodTotalUserTime { get; init; }

    /// <summary>Kernel-mode CPU time since the job time limit was last set.</summary>
    public TimeSpan ThisPeriodTotalKernelTime { get; init; }

    /// <summary>Page faults.</summary>
    public uint TotalPageFaultCount { get; init; }

    /// <summary>Processes that were ever in the job.</summary>
    public uint TotalProcesses { get; init; }

    /// <summary>Processes that are in the job now.</summary>
    public uint ActiveProcesses { get; init; }

    /// <summary>Processes that were ended by a limit.</summary>
    public uint TotalTerminatedProcesses { get; init; }

    /// <summary>Read operations.</summary>
    public ulong ReadOperationCount { get; init; }

    /// <summary>Write operations.</summary>
    public ulong WriteOperationCount { get; init; }

    /// <summary>I/O operations that are neither reads nor writes.</summary>
    public ulong OtherOperationCount { get; init; }

    /// <summary>Bytes read.</summary>
    public ulong ReadTransferCount { get; init; }

    /// <summary>Bytes written.</summary>
    public ulong WriteTransferCount { get; init; }

    /// <summary>Bytes of other I/O operations.</summary>
    public ulong OtherTransferCount { get; init; }

    /// <summary>The most memory that one process ever committed, in bytes.</summary>
    public ulong PeakProcessMemoryUsed { get; init; }

    /// <summary>The most memory that all processes together ever committed, in bytes.</summary>
    public ulong PeakJobMemoryUsed { get; init; }

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => CounterServices.Write(writer, Groups, in this);

    /// <summary>The counters as JSON on one line; times are in units of 100 ns.</summary>
    /// <returns>A JSON object.</returns>
    public override string ToString() => CounterServices.Format(in this);
}
