using System.Globalization;
using JobGen.Interop;

namespace JobGen;

/// <summary>The information classes by their SDK names, and the Windows versions that brought them.</summary>
internal static class LimitClasses
{
    internal const string Windows2000 = "Windows 2000";
    internal const string Windows7 = "Windows 7 or Windows Server 2008 R2";
    internal const string Windows8 = "Windows 8 or Windows Server 2012";
    internal const string Windows10 = "Windows 10 or Windows Server 2016";
    internal const string Windows11 = "Windows 11";

    internal static string NameOf(int informationClass) =>
        Enum.GetName((JOBOBJECTINFOCLASS)informationClass) is { } name
            ? "JobObject" + name
            : "information class " + informationClass.ToString(CultureInfo.InvariantCulture);

    internal static string SinceOf(int informationClass) => (JOBOBJECTINFOCLASS)informationClass switch
    {
        JOBOBJECTINFOCLASS.GroupInformation => Windows7,
        JOBOBJECTINFOCLASS.NotificationLimitInformation
            or JOBOBJECTINFOCLASS.LimitViolationInformation
            or JOBOBJECTINFOCLASS.GroupInformationEx
            or JOBOBJECTINFOCLASS.CpuRateControlInformation
            or JOBOBJECTINFOCLASS.FreezeInformation => Windows8,
        JOBOBJECTINFOCLASS.MemoryUsageInformation
            or JOBOBJECTINFOCLASS.NetRateControlInformation
            or JOBOBJECTINFOCLASS.NotificationLimitInformation2
            or JOBOBJECTINFOCLASS.LimitViolationInformation2 => Windows10,
        JOBOBJECTINFOCLASS.NetworkAccountingInformation => Windows11,
        _ => Windows2000,
    };

    internal static string SinceOf(string function) => function switch
    {
        "SetIoRateControlInformationJobObject"
            or "QueryIoRateControlInformationJobObject"
            or "FreeMemoryJobObject" => Windows10,
        "GetActiveProcessorGroupCount" or "GetActiveProcessorCount" => Windows7,
        _ => Windows2000,
    };
}
