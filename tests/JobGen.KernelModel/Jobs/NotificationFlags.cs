namespace JobGen.Model;

/// <summary>JOB_OBJECT_LIMIT_ flags of the notification limits (winnt.h).</summary>
internal static class NotificationFlags
{
    internal const uint JobTime = 0x00000004;
    internal const uint JobMemory = 0x00000200;
    internal const uint JobMemoryLow = 0x00008000;
    internal const uint ReadBytes = 0x00010000;
    internal const uint WriteBytes = 0x00020000;
    internal const uint CpuRate = 0x00040000;
    internal const uint IoRate = 0x00080000;
    internal const uint NetRate = 0x00100000;

    /// <summary>What version 1 (Windows 8) knows.</summary>
    internal const uint Version1 = JobTime | JobMemory | ReadBytes | WriteBytes | CpuRate;

    internal const uint Version2 = Version1 | JobMemoryLow | IoRate | NetRate;
}
