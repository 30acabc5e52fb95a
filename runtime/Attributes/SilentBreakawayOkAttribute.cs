using System.Diagnostics;

namespace JobGen;

/// <summary>Starts every child of a process of the job outside of it, whether the child asks for it or not.</summary>
/// <remarks>
/// The flag JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK. Only processes that are assigned or started into the job by its owner are
/// limited, counted and ended with it; grandchildren are not seen. It makes <see cref="BreakawayOkAttribute"/> redundant.
/// Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_basic_limit_information"/>.
/// </remarks>
/// <param name="enabled"><see langword="false"/> declares the flag and leaves it off until it is set at run time.</param>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class SilentBreakawayOkAttribute(bool enabled = true) : Attribute
{
    /// <summary>Whether the flag is on in the declared limits.</summary>
    public bool Enabled { get; } = enabled;
}
