namespace JobGen.Interop;

/// <summary>The information classes of <c>SetInformationJobObject</c> and <c>QueryInformationJobObject</c> (winnt.h).</summary>
internal enum JOBOBJECTINFOCLASS
{
    BasicAccountingInformation = JOBOBJECT_BASIC_ACCOUNTING_INFORMATION.Class,
    BasicProcessIdList = 3,
    BasicUIRestrictions = JOBOBJECT_BASIC_UI_RESTRICTIONS.Class,
    EndOfJobTimeInformation = JOBOBJECT_END_OF_JOB_TIME_INFORMATION.Class,
    AssociateCompletionPortInformation = 7,
    BasicAndIoAccountingInformation = JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION.Class,
    ExtendedLimitInformation = JOBOBJECT_EXTENDED_LIMIT_INFORMATION.Class,
    GroupInformation = 11,
    NotificationLimitInformation = 12,
    LimitViolationInformation = 13,
    GroupInformationEx = 14,
    CpuRateControlInformation = JOBOBJECT_CPU_RATE_CONTROL_INFORMATION.Class,
    FreezeInformation = 18,
    MemoryUsageInformation = 28,
    NetRateControlInformation = JOBOBJECT_NET_RATE_CONTROL_INFORMATION.Class,
    NotificationLimitInformation2 = 33,
    LimitViolationInformation2 = 34,
    NetworkAccountingInformation = JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION.Class,
}
