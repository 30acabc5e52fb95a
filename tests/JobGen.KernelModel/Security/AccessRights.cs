namespace JobGen.Model;

/// <summary>Access rights of winnt.h.</summary>
internal static class AccessRights
{
    internal const uint GenericAll = 0x10000000;
    internal const uint MaximumAllowed = 0x02000000;
    internal const uint Synchronize = 0x00100000;

    internal const uint JobAssignProcess = 0x0001;
    internal const uint JobSetAttributes = 0x0002;
    internal const uint JobQuery = 0x0004;
    internal const uint JobTerminate = 0x0008;
    internal const uint JobAll = 0x1F003F;

    internal const uint ProcessTerminate = 0x0001;
    internal const uint ProcessDuplicateHandle = 0x0040;
    internal const uint ProcessSetQuota = 0x0100;
    internal const uint ProcessQueryInformation = 0x0400;
    internal const uint ProcessQueryLimitedInformation = 0x1000;
    internal const uint ProcessAll = 0x1FFFFF;

    internal const uint ThreadSuspendResume = 0x0002;
    internal const uint ThreadAll = 0x1FFFFF;

    internal const uint TokenDuplicate = 0x0002;
    internal const uint TokenImpersonate = 0x0004;
    internal const uint TokenQuery = 0x0008;
    internal const uint TokenAdjustPrivileges = 0x0020;
    internal const uint TokenAll = 0xF01FF;

    internal const uint EventModifyState = 0x0002;
    internal const uint EventAll = 0x1F0003;
    internal const uint MutexAll = 0x1F0001;

    internal const uint PortModifyState = 0x0002;
    internal const uint PortAll = 0x1F0003;

    internal static uint Map(uint access, uint allAccess) =>
        (access & (GenericAll | MaximumAllowed)) == 0 ? access : allAccess;
}
