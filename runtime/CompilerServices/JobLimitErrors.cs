using System.ComponentModel;
using System.Globalization;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Makes exceptions of failed calls on limits and counters. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JobLimitErrors
{
    private const string Privilege = "SeIncreaseBasePriorityPrivilege (\"Increase scheduling priority\")";

    private const string QueryDenied = "The handle lacks JOB_OBJECT_QUERY: open the job with JobAccess.Query.";

    private const string NeedsIoRates =
        $"It needs {LimitClasses.Windows10}; Microsoft no longer supports it from Windows 10 version 1607 on.";

    /// <summary>SetInformationJobObject failed.</summary>
    /// <param name="error">The Windows error code.</param>
    /// <param name="informationClass">The information class.</param>
    /// <param name="information">The bytes that were passed.</param>
    /// <param name="limits">The policy's limits in that class, separated by commas.</param>
    /// <param name="applied">The limits that the same operation had set before, or <see langword="null"/> for none.</param>
    /// <returns>The exception to throw.</returns>
    public static JobException SetFailed(
        int error, int informationClass, ReadOnlySpan<byte> information, string limits, string? applied)
    {
        string? offending = null;
        string remedy;
        switch (error)
        {
            case Win32Errors.InvalidParameter:
                LimitFindings findings = LimitRefusals.Explain(informationClass, information);
                offending = findings.Limits;
                // Every Windows has the extended limits, so there it was a value.
                remedy = findings.Limits is null && !IsExtended(informationClass)
                    ? Join(findings.Text, UnknownClass(informationClass))
                    : findings.Text ?? "Each value is in its range: something else in this job's state excludes one of them.";
                break;
            case Win32Errors.NotAllAssigned:
                // What a call of ours found out after Windows had refused the limit with 1314.
                error = Win32Errors.PrivilegeNotHeld;
                offending = NeedingPrivilege(informationClass, information);
                remedy = $"{offending ?? "It"} needs {Privilege}, which the caller does not hold: run as administrator, or leave the "
                    + "limit out. Services as LocalService and NetworkService do not hold it either.";
                break;
            case Win32Errors.PrivilegeNotHeld:
                offending = NeedingPrivilege(informationClass, information);
                remedy = $"{offending ?? "It"} needs {Privilege}, and enabling it for the call did not help: look at the token that the "
                    + "calling thread impersonates, or leave the limit out.";
                break;
            default:
                remedy = RemedyOfSet(error, informationClass);
                break;
        }

        return new JobException(error, "SetInformationJobObject", offending ?? limits, remedy + AppliedBefore(applied));
    }

    /// <summary>QueryInformationJobObject failed.</summary>
    /// <param name="error">The Windows error code.</param>
    /// <param name="informationClass">The information class.</param>
    /// <returns>The exception to throw.</returns>
    public static JobException QueryFailed(int error, int informationClass) => new(
        error,
        "QueryInformationJobObject",
        LimitClasses.NameOf(informationClass),
        error switch
        {
            Win32Errors.AccessDenied => QueryDenied,
            Win32Errors.InvalidHandle => "The handle is not one of a job.",
            Win32Errors.InvalidParameter or Win32Errors.BadLength or Win32Errors.NotSupported => UnknownClass(informationClass),
            _ => null,
        });

    /// <summary>SetIoRateControlInformationJobObject failed.</summary>
    /// <param name="error">The Windows error code.</param>
    /// <param name="volumeName">The volume, or <see langword="null"/> for each.</param>
    /// <param name="applied">The limits that the same operation had set before, or <see langword="null"/> for none.</param>
    /// <returns>The exception to throw.</returns>
    public static JobException SetIoRateFailed(int error, string? volumeName, string? applied) => new(
        error,
        "SetIoRateControlInformationJobObject",
        volumeName is null ? "IoRateControl" : $"IoRateControl of {volumeName}",
        RemedyOfIoRate(error) + AppliedBefore(applied));

    /// <summary>QueryIoRateControlInformationJobObject failed.</summary>
    /// <param name="error">The Windows error code.</param>
    /// <returns>The exception to throw.</returns>
    public static JobException QueryIoRateFailed(int error) =>
        new(
            error,
            "QueryIoRateControlInformationJobObject",
            "IoRateControl",
            error == Win32Errors.AccessDenied ? QueryDenied : NeedsIoRates);

    /// <summary>kernel32 is missing: this is not Windows.</summary>
    /// <param name="exception">What the runtime threw.</param>
    /// <param name="function">The function that was called.</param>
    /// <returns>The exception to throw.</returns>
    public static Exception ForMissing(DllNotFoundException exception, string function) => PlatformErrors.NoWindows(exception);

    /// <summary>This Windows version does not have a function.</summary>
    /// <param name="exception">What the runtime threw.</param>
    /// <param name="function">The function that was called.</param>
    /// <returns>The exception to throw.</returns>
    public static Exception ForMissing(EntryPointNotFoundException exception, string function) =>
        PlatformErrors.MissingExport(function, LimitClasses.SinceOf(function));

    /// <summary>A number of bytes or an affinity mask in the pointer size of this process.</summary>
    /// <param name="value">The value.</param>
    /// <param name="limit">The limit that it belongs to.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It does not fit: this process has 32 bits.</exception>
    public static nuint ToNativeSize(ulong value, string limit) => (nuint)ThrowIfBeyond(value, nuint.MaxValue, limit);

    /// <summary>As the other, where the limit may be off.</summary>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <param name="limit">The limit that it belongs to.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It does not fit: this process has 32 bits.</exception>
    public static nuint? ToNativeSize(ulong? value, string limit) => value is { } known ? ToNativeSize(known, limit) : null;

    internal static ArgumentException NoProcessor(string limit) =>
        new($"{limit} names at least one processor; null is no limit.", limit);

    internal static string AppliedBefore(string? applied) => applied is null ? string.Empty : $" Applied before it: {applied}.";

    internal static ulong ThrowIfBeyond(ulong value, ulong most, string limit)
    {
        if (value > most)
        {
            throw Beyond(value, most, limit);
        }

        return value;
    }

    internal static JobException CurrentJobQueryFailed(int error, int informationClass) => error
        is Win32Errors.AccessDenied or Win32Errors.InvalidHandle
        ? new JobException(
            error,
            "QueryInformationJobObject",
            LimitClasses.NameOf(informationClass),
            "The calling process runs in no job: ask JobObject.IsCurrentProcessInJob first.")
        : QueryFailed(error, informationClass);

    private static ArgumentOutOfRangeException Beyond(ulong value, ulong most, string limit) => new(
        limit,
        value,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{limit} of {value} does not fit into a 32-bit process, where it is at most {most}: build for 64 bits, or lower it."));

    private static string RemedyOfSet(int error, int informationClass) => error switch
    {
        Win32Errors.AccessDenied => "The handle lacks JOB_OBJECT_SET_ATTRIBUTES or the security descriptor forbids it: open the "
            + "job with JobAccess.SetAttributes | JobAccess.Query." + DeniedBesides(informationClass),
        Win32Errors.InvalidHandle => "The handle is not one of a job.",
        Win32Errors.NotSupported when informationClass == (int)JOBOBJECTINFOCLASS.CpuRateControlInformation =>
            "Dynamic fair-share scheduling (Remote Desktop Session Host) is on, which excludes CPU rate control: switch it off, "
            + "or leave the limit out.",
        Win32Errors.NotSupported or Win32Errors.BadLength => UnknownClass(informationClass),
        Win32Errors.NotEnoughQuota => "A limit of this job, or of a job above it in the nest, is used up: raise that one first, "
            + "or end processes of the job.",
        _ => $"The information class is {LimitClasses.NameOf(informationClass)}.",
    };

    private static string RemedyOfIoRate(int error) => error switch
    {
        Win32Errors.AccessDenied => "The handle lacks JOB_OBJECT_SET_ATTRIBUTES: open the job with JobAccess.SetAttributes.",
        Win32Errors.FileNotFound or Win32Errors.PathNotFound or Win32Errors.InvalidName or Win32Errors.InvalidParameter =>
            "The volume is named by its NT device name, as \\Device\\HarddiskVolume3, and no value is negative.",
        _ => NeedsIoRates,
    };

    private static string DeniedBesides(int informationClass) =>
        informationClass == (int)JOBOBJECTINFOCLASS.BasicUIRestrictions
            ? " Windows may also refuse UI restrictions for a job that has jobs below it, or one with UI restrictions above it: set "
                + "them before the first process."
            : string.Empty;

    private static string UnknownClass(int informationClass) =>
        $"{LimitClasses.NameOf(informationClass)} needs {LimitClasses.SinceOf(informationClass)} or later.";

    private static string Join(string? first, string second) => first is null ? second : $"{first} {second}";

    private static string? NeedingPrivilege(int informationClass, ReadOnlySpan<byte> information) =>
        IsExtended(informationClass) ? LimitRefusals.NeedingPrivilege(information) : null;

    private static bool IsExtended(int informationClass) =>
        (JOBOBJECTINFOCLASS)informationClass == JOBOBJECTINFOCLASS.ExtendedLimitInformation;
}
