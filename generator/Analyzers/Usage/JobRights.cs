using static JobGen.Generator.Analyzers.Usage.JobRight;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>Which member of a job needs which right.</summary>
internal static class JobRights
{
    private const JobRight Named = AssignProcess | SetAttributes | Query | Terminate
        | Delete | ReadControl | WriteDac | WriteOwner | Synchronize;

    /// <summary>Whether all of a mask is named here: what others grant, such as GENERIC_ALL, is for Windows to say.</summary>
    public static bool AreKnown(JobRight rights) => (rights & ~Named) == 0;

    /// <summary>The rights that a method needs; none where it is not one of a job.</summary>
    public static JobRight OfMethod(string name) => name switch
    {
        "Apply" or "ResetLimits" or "SetInformation" or "Subscribe" or "ReadNotificationsAsync" or "Freeze" or "Thaw" => SetAttributes,
        "Update" => Query | SetAttributes,
        "QueryLimits" or "HasLimits" or "ReadCounters" or "ReadLimitViolations" => Query,
        "GetProcessIds" or "Contains" or "ReadAccounting" or "ReadMemoryUsage" or "QueryInformation" => Query,
        "Start" or "Assign" or "AssignCurrentProcess" => AssignProcess,
        "RunAsync" => AssignProcess | SetAttributes | Query | Terminate,
        "WaitForEmptyAsync" => Query,
        "WaitForSignalAsync" => Synchronize,
        "Terminate" => Terminate,
        _ => None,
    };

    /// <summary>The rights that setting a limit needs: one that is alone in its class is set without a look at others.</summary>
    public static JobRight OfSetting(string limit) =>
        limit is "EndOfJobTimeAction" or "UIRestrictions" or "CpuRateControl" or "NetRateControl" or "NotificationLimit"
            or "GroupAffinity" ? SetAttributes
            : Query | SetAttributes;

    /// <summary>The rights as they are written.</summary>
    public static string Text(JobRight rights) =>
        string.Join(" | ", rights.ToString().Split([", "], StringSplitOptions.None).Select(name => "JobAccess." + name));
}

/// <summary>The access rights of <c>JobAccess</c>.</summary>
/// <remarks>Source: https://learn.microsoft.com/windows/win32/procthread/job-object-security-and-access-rights</remarks>
[Flags]
internal enum JobRight
{
    None = 0,
    AssignProcess = 0x1,
    SetAttributes = 0x2,
    Query = 0x4,
    Terminate = 0x8,
    Delete = 0x10000,
    ReadControl = 0x20000,
    WriteDac = 0x40000,
    WriteOwner = 0x80000,
    Synchronize = 0x100000,
}
