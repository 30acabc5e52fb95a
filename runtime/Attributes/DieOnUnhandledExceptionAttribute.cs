using System.Diagnostics;

namespace JobGen;

/// <summary>Ends a process of the job on an unhandled exception without the Windows error dialog.</summary>
/// <remarks>
/// The flag JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION, the same as SEM_NOGPFAULTERRORBOX in every process: a build or a test
/// run does not wait for somebody to press a button. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
/// <param name="enabled"><see langword="false"/> declares the flag and leaves it off until it is set at run time.</param>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class DieOnUnhandledExceptionAttribute(bool enabled = true) : Attribute
{
    /// <summary>Whether the flag is on in the declared limits.</summary>
    public bool Enabled { get; } = enabled;
}
