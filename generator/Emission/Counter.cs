using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>One counter: its name is the field's in the Windows structure.</summary>
internal sealed record Counter(string Name, CounterGroups Group, string Type, string Summary)
{
    public static readonly IReadOnlyList<Counter> All =
    [
        Time("TotalUserTime", "User-mode CPU time."),
        Time("TotalKernelTime", "Kernel-mode CPU time."),
        Time("ThisPeriodTotalUserTime", "User-mode CPU time since the job time limit was last set."),
        Time("ThisPeriodTotalKernelTime", "Kernel-mode CPU time since the job time limit was last set."),
        Count("TotalPageFaultCount", "Page faults."),
        Count("TotalProcesses", "All processes, those that have ended included."),
        Count("ActiveProcesses", "Processes in the job now."),
        Count("TotalTerminatedProcesses", "Processes that ended because a limit was passed."),
        Io("ReadOperationCount", "Read operations."),
        Io("WriteOperationCount", "Write operations."),
        Io("OtherOperationCount", "I/O operations other than reads and writes."),
        Io("ReadTransferCount", "Bytes read."),
        Io("WriteTransferCount", "Bytes written."),
        Io("OtherTransferCount", "Bytes transferred by operations other than reads and writes."),
        Memory("PeakProcessMemoryUsed", "The most memory that one process ever committed, in bytes."),
        Memory("PeakJobMemoryUsed", "The most memory that all processes together ever committed, in bytes."),
        Network("DataBytesIn", "Bytes received over the network."),
        Network("DataBytesOut", "Bytes sent over the network."),
    ];

    /// <summary>Each group of a set, in the order of the members.</summary>
    public static IEnumerable<CounterGroups> GroupsOf(CounterGroups groups) =>
        All.Select(counter => counter.Group).Distinct().Where(group => (group & groups) != 0);

    private static Counter Time(string name, string summary) => new(name, CounterGroups.Basic, "global::System.TimeSpan", summary);

    private static Counter Count(string name, string summary) => new(name, CounterGroups.Basic, "uint", summary);

    private static Counter Io(string name, string summary) => new(name, CounterGroups.Io, "ulong", summary);

    private static Counter Memory(string name, string summary) => new(name, CounterGroups.Memory, "ulong", summary);

    private static Counter Network(string name, string summary) => new(name, CounterGroups.Network, "ulong", summary);
}
