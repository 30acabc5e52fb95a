using System.Diagnostics;

namespace JobGen;

/// <summary>Ends all processes of the job when its last handle is closed, however the owner of the handle ends.</summary>
/// <remarks>
/// The flag JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE. The processes then report exit code 0. Any other open handle to the job, in any
/// process, postpones the end. A job that this process was put into stays open until the process ends, and ends the others
/// then. Helpers that are meant to stay, such as compiler servers and build daemons, end as well. What is handed over to a
/// process outside lives on (app execution aliases, packaged programs, COM servers, WMI, scheduled tasks), and so do the
/// children with <see cref="SilentBreakawayOkAttribute"/>. Windows XP or Server 2003.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
/// <param name="enabled"><see langword="false"/> declares the flag and leaves it off until it is set at run time.</param>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class KillOnJobCloseAttribute(bool enabled = true) : Attribute
{
    /// <summary>Whether the flag is on in the declared limits.</summary>
    public bool Enabled { get; } = enabled;
}
