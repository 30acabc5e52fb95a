namespace JobGen.Model;

/// <summary>The limits of classes 2 and 9 as the kernel keeps them: a value is zero where its flag is off.</summary>
public struct JobLimits
{
    public uint Flags { get; internal set; }

    /// <summary>User-mode time in 100 ns ticks.</summary>
    public long PerProcessUserTimeLimit { get; internal set; }

    /// <summary>User-mode time in 100 ns ticks, from the moment it was set.</summary>
    public long PerJobUserTimeLimit { get; internal set; }

    public ulong MinimumWorkingSetSize { get; internal set; }

    public ulong MaximumWorkingSetSize { get; internal set; }

    public uint ActiveProcessLimit { get; internal set; }

    public ulong Affinity { get; internal set; }

    public uint PriorityClass { get; internal set; }

    public uint SchedulingClass { get; internal set; }

    public ulong ProcessMemoryLimit { get; internal set; }

    public ulong JobMemoryLimit { get; internal set; }

    internal readonly bool Has(uint flag) => (Flags & flag) != 0;
}
