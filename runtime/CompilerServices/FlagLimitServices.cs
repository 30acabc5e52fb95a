using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Reads and changes a limit that is one flag of the extended limits, and no value. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlagLimitServices
{
    /// <summary>Reads the limit; one kernel call.</summary>
    /// <param name="job">The job.</param>
    /// <param name="flag">The flag of winnt.h.</param>
    /// <returns>Whether the limit is on.</returns>
    /// <exception cref="JobException">The query failed: 5 without the right to query.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public static bool Read(JobObject job, uint flag)
    {
        LimitServices.Read(job, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION information);
        return information[flag];
    }

    /// <summary>Switches the limit and leaves the others as they are, which takes a query and a set.</summary>
    /// <param name="job">The job.</param>
    /// <param name="flag">The flag of winnt.h.</param>
    /// <param name="value">Whether the limit is to be on.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    /// <exception cref="InvalidOperationException">An update of the same job is under way on this thread.</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public static void Change(JobObject job, uint flag, bool value, string limits)
    {
        using LimitsScope scope = new(job);
        LimitServices.Query(scope.Value, out JOBOBJECT_EXTENDED_LIMIT_INFORMATION information);
        information[flag] = value;
        LimitServices.Change(scope.Value, ref information, limits);
    }
}
