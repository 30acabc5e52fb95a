using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>One counter: its name is the field's in the Windows structure.</summary>
internal sealed class Counter(string name, CounterGroups group, string type, string path, string summary)
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

    public string Name { get; } = name;

    public CounterGroups Group { get; } = group;

    public string Type { get; } = type;

    public string Summary { get; } = summary;

    public bool IsTime => Type == TimeSpanName;

    private const string TimeSpanName = "global::System.TimeSpan";

    /// <summary>The counter's value in the wire structure, which is a whole or holds the basic one in a field.</summary>
    public string FromWire(string variable, bool isBasicAlone)
    {
        string field = isBasicAlone && Group == CounterGroups.Basic ? $"{variable}.{Name}" : $"{variable}.{path}{Name}";
        return IsTime ? $"{TimeSpanName}.FromTicks({field})" : field;
    }

    private static Counter Time(string name, string summary) =>
        new(name, CounterGroups.Basic, TimeSpanName, "BasicInfo.", summary);

    private static Counter Count(string name, string summary) => new(name, CounterGroups.Basic, "uint", "BasicInfo.", summary);

    private static Counter Io(string name, string summary) =>
        new(name, CounterGroups.Io, "ulong", "IoInfo.", summary);

    private static Counter Memory(string name, string summary) =>
        new(name, CounterGroups.Memory, "ulong", string.Empty, summary);

    private static Counter Network(string name, string summary) =>
        new(name, CounterGroups.Network, "ulong", string.Empty, summary);
}
