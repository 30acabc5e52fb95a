namespace JobGen;

/// <summary>Which counters a policy's <c>ReadCounters</c> reads. Each group that is left out saves its part of the work.</summary>
[Flags]
public enum JobCounterGroups
{
    /// <summary>No counter.</summary>
    None = 0,

    /// <summary>
    /// Times, page faults and process counts. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_accounting_information"/>.
    /// </summary>
    Basic = 1,

    /// <summary>
    /// Operations and bytes of read, write and other I/O; read in the same call as <see cref="Basic"/>. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_and_io_accounting_information"/>.
    /// </summary>
    Io = 2,

    /// <summary>
    /// Peak committed memory of a process and of the job; one more kernel call. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information"/>.
    /// </summary>
    Memory = 4,

    /// <summary>
    /// Network bytes in and out; one more kernel call. Windows 11: an older version answers with error 87.
    /// Source: JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION (winnt.h).
    /// </summary>
    Network = 8,
}
