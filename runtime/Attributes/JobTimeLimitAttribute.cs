using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the user-mode CPU time of all processes of the job together.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Not wall-clock time, and kernel-mode time does not count. The time counts on top of what the job has used when the limit is
/// set, and setting another limit leaves it running. Once it is used up the job's handle is signalled until the limit is set
/// again. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_end_of_job_time_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class JobTimeLimitAttribute : Attribute
{
    /// <summary>User-mode CPU time in seconds, above zero, kept in units of 100 ns.</summary>
    public double Seconds { get; set; }

    /// <summary>
    /// What happens when the time is used up. Only where this is written does the policy set the action, and has a property
    /// <c>EndOfJobTimeAction</c>; else Windows' own applies, <see cref="EndOfJobTimeAction.Terminate"/>.
    /// </summary>
    public EndOfJobTimeAction AtLimit { get; set; }
}
