using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>The job that the calling process itself runs in, whoever made it: a container, a service host, a build agent.</summary>
/// <remarks>
/// No handle and no name is needed, and no right. In a nest it is the immediate job only: what a job above it limits does not
/// show here. Whether there is one tells <c>JobObject.IsCurrentProcessInJob</c>. Each member is one kernel call, but
/// <see cref="ReadAccounting"/>, which is two, and allocates nothing.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-queryinformationjobobject"/>, whose job may be
/// <c>NULL</c>.
/// </remarks>
[SupportedOSPlatform("windows")]
public static class CurrentJob
{
    private const nint CallersJob = 0;

    /// <summary>Reads the times, process counts, I/O counters and peak memory of the job.</summary>
    /// <returns>The counters.</returns>
    /// <remarks>Two kernel calls. Windows 2000.</remarks>
    /// <exception cref="JobException">The process runs in no job.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static JobAccounting ReadAccounting() => AccountingQueries.ReadOfCaller();

    /// <summary>Reads the limits of the job, such as memory, process count and breakaway.</summary>
    /// <returns>The limits.</returns>
    /// <remarks>Windows 2000.</remarks>
    /// <exception cref="JobException">The process runs in no job.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static CurrentJobLimits QueryLimits() =>
        new(Query<JOBOBJECT_EXTENDED_LIMIT_INFORMATION>(JOBOBJECTINFOCLASS.ExtendedLimitInformation));

    /// <summary>Reads the memory that the processes of the job have committed together, now and at most.</summary>
    /// <returns>The memory in bytes.</returns>
    /// <remarks>Undocumented: it came with Windows 10 and can change or go.</remarks>
    /// <exception cref="JobException">The process runs in no job, or this Windows does not have it.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [Experimental(ExperimentalIds.MemoryUsage)]
    public static JobMemoryUsage ReadMemoryUsage()
    {
        JOBOBJECT_MEMORY_USAGE_INFORMATION information =
            Query<JOBOBJECT_MEMORY_USAGE_INFORMATION>(JOBOBJECTINFOCLASS.MemoryUsageInformation);
        return new JobMemoryUsage(information.JobMemory, information.PeakJobMemoryUsed);
    }

    /// <summary>Queries any information class of the job by its number.</summary>
    /// <typeparam name="T">The structure of the class, laid out as the SDK has it.</typeparam>
    /// <param name="informationClass">The number in JOBOBJECTINFOCLASS (winnt.h).</param>
    /// <param name="information">What Windows wrote.</param>
    /// <remarks>As <see cref="JobObject.QueryInformation"/>. Windows 2000.</remarks>
    /// <exception cref="JobException">The process runs in no job, or Windows refused it: 24 for another size, 87 for the class.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static void QueryInformation<T>(int informationClass, out T information)
        where T : unmanaged => information = Query<T>((JOBOBJECTINFOCLASS)informationClass);

    /// <summary>Sets an information class of the job by its number, where Windows allows that.</summary>
    /// <typeparam name="T">The structure of the class, laid out as the SDK has it.</typeparam>
    /// <param name="informationClass">The number in JOBOBJECTINFOCLASS (winnt.h).</param>
    /// <param name="information">The whole class: Windows replaces what was set before.</param>
    /// <remarks>
    /// A NULL job is documented for queries alone, and no version is known to take it here: expect 6 or 5, and open the job by
    /// its name where it has one. To limit this process further, put it into a job of your own with
    /// <see cref="JobObject.AssignCurrentProcess"/>.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-setinformationjobobject"/>.
    /// </remarks>
    /// <exception cref="JobException">Windows refused it.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    public static void SetInformation<T>(int informationClass, in T information)
        where T : unmanaged => RawInformation.Set(CallersJob, informationClass, in information);

    private static T Query<T>(JOBOBJECTINFOCLASS informationClass)
        where T : unmanaged
    {
        int error = JobInformation.Query(CallersJob, informationClass, out T information);
        return error == Win32Errors.Success ? information : throw JobLimitErrors.CurrentJobQueryFailed(error, (int)informationClass);
    }
}
