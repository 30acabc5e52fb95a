namespace JobGen.Interop;

/// <summary>The JOB_OBJECT_LIMIT_* values of winnt.h that the basic and extended limit classes know.</summary>
internal static class ExtendedLimitFlags
{
    internal const uint WorkingSet = 0x0001;
    internal const uint ProcessTime = 0x0002;
    internal const uint JobTime = 0x0004;
    internal const uint ActiveProcess = 0x0008;
    internal const uint Affinity = 0x0010;
    internal const uint PriorityClass = 0x0020;
    internal const uint PreserveJobTime = 0x0040;
    internal const uint SchedulingClass = 0x0080;
    internal const uint ProcessMemory = 0x0100;
    internal const uint JobMemory = 0x0200;
    internal const uint DieOnUnhandledException = 0x0400;
    internal const uint BreakawayOk = 0x0800;
    internal const uint SilentBreakawayOk = 0x1000;
    internal const uint KillOnJobClose = 0x2000;
    internal const uint SubsetAffinity = 0x4000;

    /// <summary>JOB_OBJECT_EXTENDED_LIMIT_VALID_FLAGS.</summary>
    internal const uint Valid = 0x7FFF;
}
