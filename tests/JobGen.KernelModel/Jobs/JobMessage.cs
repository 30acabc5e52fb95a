namespace JobGen.Model;

/// <summary>JOB_OBJECT_MSG_ values of winnt.h; a test may also post a number that is none of them.</summary>
public enum JobMessage : uint
{
    EndOfJobTime = 1,
    EndOfProcessTime = 2,
    ActiveProcessLimit = 3,
    ActiveProcessZero = 4,
    NewProcess = 6,
    ExitProcess = 7,
    AbnormalExitProcess = 8,
    ProcessMemoryLimit = 9,
    JobMemoryLimit = 10,
    NotificationLimit = 11,
    JobCycleTimeLimit = 12,
    SiloTerminated = 13,
}
