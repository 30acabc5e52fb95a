namespace JobGen.Generator.Analyzers.Usage;

/// <summary>The access rights of <c>JobAccess</c>, and which member of a job needs which.</summary>
/// <remarks>Source: https://learn.microsoft.com/windows/win32/procthread/job-object-security-and-access-rights</remarks>
internal static class JobRights
{
    public const int AssignProcess = 0x1;
    public const int SetAttributes = 0x2;
    public const int Query = 0x4;
    public const int Terminate = 0x8;
    public const int Delete = 0x10000;
    public const int ReadControl = 0x20000;
    public const int WriteDac = 0x40000;
    public const int WriteOwner = 0x80000;
    public const int Synchronize = 0x100000;

    private static readonly (int Right, string Name)[] Names =
    [
        (AssignProcess, nameof(AssignProcess)),
        (SetAttributes, nameof(SetAttributes)),
        (Query, nameof(Query)),
        (Terminate, nameof(Terminate)),
        (Delete, nameof(Delete)),
        (ReadControl, nameof(ReadControl)),
        (WriteDac, nameof(WriteDac)),
        (WriteOwner, nameof(WriteOwner)),
        (Synchronize, nameof(Synchronize)),
    ];

    /// <summary>Whether all of a mask is named here: what others grant, such as GENERIC_ALL, is for Windows to say.</summary>
    public static bool AreKnown(int rights) => (rights & ~Names.Sum(entry => entry.Right)) == 0;

    /// <summary>The rights that a method needs; none where it is not one of a job.</summary>
    public static int OfMethod(string name) => name switch
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
        _ => 0,
    };

    /// <summary>The rights that setting a limit needs: one that is alone in its class is set without a look at others.</summary>
    public static int OfSetting(string limit) =>
        limit is "EndOfJobTimeAction" or "UIRestrictions" or "CpuRateControl" or "NetRateControl" or "NotificationLimit"
            or "GroupAffinity" ? SetAttributes
            : Query | SetAttributes;

    /// <summary>The rights as they are written.</summary>
    public static string Text(int rights) => rights == 0
        ? "JobAccess.None"
        : string.Join(" | ", Names.Where(entry => (rights & entry.Right) != 0).Select(entry => "JobAccess." + entry.Name));
}
