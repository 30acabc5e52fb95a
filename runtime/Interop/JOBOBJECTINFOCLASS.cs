namespace JobGen.Interop;

/// <summary>The information classes of <c>SetInformationJobObject</c> and <c>QueryInformationJobObject</c> (winnt.h).</summary>
internal enum JOBOBJECTINFOCLASS
{
    BasicAccountingInformation = 1,
    BasicLimitInformation = 2,
    BasicProcessIdList = 3,
    BasicUIRestrictions = 4,
    EndOfJobTimeInformation = 6,
    AssociateCompletionPortInformation = 7,
    BasicAndIoAccountingInformation = 8,
    ExtendedLimitInformation = 9,
    GroupInformation = 11,
    NotificationLimitInformation = 12,
    LimitViolationInformation = 13,
    GroupInformationEx = 14,
    CpuRateControlInformation = 15,
    FreezeInformation = 18,
    MemoryUsageInformation = 28,
    NetRateControlInformation = 32,
    NotificationLimitInformation2 = 33,
    LimitViolationInformation2 = 34,
    NetworkAccountingInformation = 51,
}
