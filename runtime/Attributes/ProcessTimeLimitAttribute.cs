using System.Diagnostics;

namespace JobGen;

/// <summary>Limits the user-mode CPU time of each process of the job; a process that has used it up is ended.</summary>
/// <remarks>
/// Without a value it declares the limit and leaves it off until it is set at run time.
/// Not wall-clock time, and kernel-mode time does not count. Windows checks periodically, so a process can run over. The job's
/// port gets an EndOfProcessTime message. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ProcessTimeLimitAttribute : Attribute
{
    /// <summary>User-mode CPU time in seconds, above zero, kept in units of 100 ns.</summary>
    public double Seconds { get; set; }
}
