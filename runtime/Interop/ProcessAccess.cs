namespace JobGen.Interop;

/// <summary>Access rights to a process (winnt.h), by what they are asked for.</summary>
[Flags]
internal enum ProcessAccess : uint
{
    Terminate = 0x0001,
    SetQuota = 0x0100,
    QueryInformation = 0x0400,
    QueryLimitedInformation = 0x1000,
    Synchronize = 0x0010_0000,

    /// <summary>All that AssignProcessToJobObject asks for, so that protected and foreign processes are not refused needlessly.</summary>
    Assign = SetQuota | Terminate,
}
