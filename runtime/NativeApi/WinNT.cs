namespace JobGen.NativeApi;

/// <summary>winnt.h: the flags of the limits that a policy's own code sets.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class WinNT
{
    internal const uint JOB_OBJECT_LIMIT_WORKINGSET = 0x1;
    internal const uint JOB_OBJECT_LIMIT_PROCESS_TIME = 0x2;
    internal const uint JOB_OBJECT_LIMIT_JOB_TIME = 0x4;
    internal const uint JOB_OBJECT_LIMIT_ACTIVE_PROCESS = 0x8;
    internal const uint JOB_OBJECT_LIMIT_AFFINITY = 0x10;
    internal const uint JOB_OBJECT_LIMIT_PRIORITY_CLASS = 0x20;
    internal const uint JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME = 0x40;
    internal const uint JOB_OBJECT_LIMIT_SCHEDULING_CLASS = 0x80;
    internal const uint JOB_OBJECT_LIMIT_PROCESS_MEMORY = 0x100;
    internal const uint JOB_OBJECT_LIMIT_JOB_MEMORY = 0x200;
    internal const uint JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x400;
    internal const uint JOB_OBJECT_LIMIT_BREAKAWAY_OK = 0x800;
    internal const uint JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK = 0x1000;
    internal const uint JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE = 0x2000;
    internal const uint JOB_OBJECT_LIMIT_SUBSET_AFFINITY = 0x4000;
    internal const uint JOB_OBJECT_CPU_RATE_CONTROL_ENABLE = 0x1;
    internal const uint JOB_OBJECT_NET_RATE_CONTROL_ENABLE = 0x1;
}
