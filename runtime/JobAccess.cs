namespace JobGen;

/// <summary>Access rights to a job object (winnt.h), asked for when one is opened.</summary>
/// <remarks>
/// Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/job-object-security-and-access-rights"/>.
/// </remarks>
[Flags]
public enum JobAccess
{
    /// <summary>No right.</summary>
    None = 0,

    /// <summary>JOB_OBJECT_ASSIGN_PROCESS: put processes into the job.</summary>
    AssignProcess = 0x0001,

    /// <summary>JOB_OBJECT_SET_ATTRIBUTES: set limits and associate a completion port.</summary>
    SetAttributes = 0x0002,

    /// <summary>JOB_OBJECT_QUERY: read limits, counters, process ids, and whether a process is in the job.</summary>
    Query = 0x0004,

    /// <summary>JOB_OBJECT_TERMINATE: end all processes in the job.</summary>
    Terminate = 0x0008,

    /// <summary>DELETE: a right that every kernel object has and a job makes no use of.</summary>
    Delete = 0x0001_0000,

    /// <summary>READ_CONTROL: read the security descriptor, by other means than JobGen.</summary>
    ReadControl = 0x0002_0000,

    /// <summary>WRITE_DAC: change who may open the job, by other means than JobGen.</summary>
    WriteDac = 0x0004_0000,

    /// <summary>WRITE_OWNER: change the owner of the job, by other means than JobGen.</summary>
    WriteOwner = 0x0008_0000,

    /// <summary>SYNCHRONIZE: wait for the job to be signalled.</summary>
    Synchronize = 0x0010_0000,

    /// <summary>
    /// All rights that every Windows version knows (0x1F001F). The SDK's JOB_OBJECT_ALL_ACCESS grew to 0x1F003F, which older
    /// versions refuse.
    /// </summary>
    AllAccess = 0x001F_001F,
}
