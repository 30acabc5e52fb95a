namespace JobGen.JobRun.Recording.Interop;

/// <summary>
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/psapi/ns-psapi-process_memory_counters">
/// PROCESS_MEMORY_COUNTERS</see>.
/// </summary>
internal struct PROCESS_MEMORY_COUNTERS
{
    internal uint Size;
    internal uint PageFaultCount;
    internal nuint PeakWorkingSetSize;
    internal nuint WorkingSetSize;
    internal nuint QuotaPeakPagedPoolUsage;
    internal nuint QuotaPagedPoolUsage;
    internal nuint QuotaPeakNonPagedPoolUsage;
    internal nuint QuotaNonPagedPoolUsage;

    /// <summary>The memory that it has committed, in bytes.</summary>
    internal nuint PagefileUsage;
    internal nuint PeakPagefileUsage;
}
