using System.Diagnostics;

namespace JobGen;

/// <summary>Lets a process of the job start a child outside of it with CREATE_BREAKAWAY_FROM_JOB.</summary>
/// <remarks>
/// The flag JOB_OBJECT_LIMIT_BREAKAWAY_OK. Without it such a start fails with error 5, which breaks tools that rely on it. In a
/// nest the child leaves as many jobs, from the innermost on, as allow it. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
/// <param name="enabled"><see langword="false"/> declares the flag and leaves it off until it is set at run time.</param>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class BreakawayOkAttribute(bool enabled = true) : Attribute
{
    /// <summary>Whether the flag is on in the declared limits.</summary>
    public bool Enabled { get; } = enabled;
}
