using System.Diagnostics;

namespace JobGen;

/// <summary>Makes a partial class a job policy: the generator turns it into a <see cref="JobObject"/> with the declared limits.</summary>
/// <remarks>
/// The class is partial, neither static, abstract, generic nor a record, and has no base class of its own. The other
/// attributes of this namespace on the same class declare its limits; what none of them declares is never touched. The
/// attributes leave no trace in the compiled assembly. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/job-objects"/>.
/// </remarks>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class JobPolicyAttribute : Attribute
{
    /// <summary>
    /// The kernel object name that <c>Create()</c> uses where none is passed to it; <see langword="null"/> for an unnamed job.
    /// </summary>
    /// <remarks>
    /// At most 260 characters, case-sensitive, shared with events, mutexes, semaphores, timers and file mappings (error 6).
    /// A backslash is allowed only after <c>Local</c> or <c>Global</c> (error 3, 123 or 161). An empty name passed to
    /// <c>Create</c> makes an unnamed job. Anybody in the session can create a job of that name beforehand: use
    /// <c>CreateNew</c> for a sandbox.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-createjobobjectw"/>.
    /// </remarks>
    public string? Name { get; set; }
}
