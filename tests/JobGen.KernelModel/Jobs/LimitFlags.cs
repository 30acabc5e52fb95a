namespace JobGen.Model;

/// <summary>JOB_OBJECT_LIMIT_ flags of winnt.h.</summary>
internal static class LimitFlags
{
    internal const uint WorkingSet = 0x00000001;
    internal const uint ProcessTime = 0x00000002;
    internal const uint JobTime = 0x00000004;
    internal const uint ActiveProcess = 0x00000008;
    internal const uint Affinity = 0x00000010;
    internal const uint PriorityClass = 0x00000020;
    internal const uint PreserveJobTime = 0x00000040;
    internal const uint SchedulingClass = 0x00000080;
    internal const uint ProcessMemory = 0x00000100;
    internal const uint JobMemory = 0x00000200;
    internal const uint DieOnUnhandledException = 0x00000400;
    internal const uint BreakawayOk = 0x00000800;
    internal const uint SilentBreakawayOk = 0x00001000;
    internal const uint KillOnJobClose = 0x00002000;
    internal const uint SubsetAffinity = 0x00004000;

    internal const uint BasicValid = 0x000000FF;
    internal const uint ExtendedValid = 0x00007FFF;
}
