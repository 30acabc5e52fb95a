namespace JobGen;

/// <summary>Which counters a policy's <c>ReadCounters</c> reads. Each group that is left out saves its part of the work.</summary>
[Flags]
public enum JobCounterGroups
{
    /// <summary>No counter.</summary>
    None = 0,

    /// <summary>
    /// Times, page faults and process counts. Windows 2000. Source: JOBOBJECT_BASIC_ACCOUNTING_INFORMATION (Microsoft Learn).
    /// </summary>
    Basic = 1,

    /// <summary>
    /// Operations and bytes of read, write and other I/O; read in the same call as <see cref="Basic"/>. Windows 2000.
    /// Source: JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION (Microsoft Learn).
    /// </summary>
    Io = 2,

    /// <summary>
    /// Peak committed memory of a process and of the job; one more kernel call. Windows 2000.
    /// Source: JOBOBJECT_EXTENDED_LIMIT_INFORMATION (Microsoft Learn).
    /// </summary>
    Memory = 4,

    /// <summary>
    /// Network bytes in and out; one more kernel call. Windows 11: an older version answers with error 87.
    /// Source: JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION (winnt.h).
    /// </summary>
    Network = 8,
}
