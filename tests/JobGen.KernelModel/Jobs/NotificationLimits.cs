namespace JobGen.Model;

/// <summary>Notification limits of classes 12 and 33; a value is zero where its flag is off.</summary>
public record struct NotificationLimits
{
    public uint Flags { get; internal set; }

    public ulong IoReadBytes { get; internal set; }

    public ulong IoWriteBytes { get; internal set; }

    /// <summary>100 ns ticks, from the moment it was set.</summary>
    public long JobUserTime { get; internal set; }

    public ulong JobMemory { get; internal set; }

    public ulong JobMemoryLow { get; internal set; }

    public uint CpuTolerance { get; internal set; }

    public uint CpuInterval { get; internal set; }

    public uint IoTolerance { get; internal set; }

    public uint IoInterval { get; internal set; }

    public uint NetTolerance { get; internal set; }

    public uint NetInterval { get; internal set; }

    internal readonly bool Has(uint flag) => (Flags & flag) != 0;
}
