namespace JobGen.Interop;

/// <summary>The JOB_OBJECT_LIMIT_* values of winnt.h that the notification and violation classes know.</summary>
internal static class NotificationFlags
{
    internal const uint JobUserTime = WinNT.JOB_OBJECT_LIMIT_JOB_TIME;
    internal const uint JobMemory = WinNT.JOB_OBJECT_LIMIT_JOB_MEMORY;
    internal const uint JobMemoryLow = 0x0000_8000;
    internal const uint IoReadBytes = 0x0001_0000;
    internal const uint IoWriteBytes = 0x0002_0000;
    internal const uint CpuRate = 0x0004_0000;
    internal const uint IoRate = 0x0008_0000;
    internal const uint NetRate = 0x0010_0000;

    /// <summary>What Windows 8 knows too.</summary>
    internal const uint Version1 = JobUserTime | JobMemory | IoReadBytes | IoWriteBytes | CpuRate;
}
