using System.Diagnostics;
using JobGen.Interop;

namespace JobGen;

/// <summary>The security descriptor and the handle inheritance of a job that is being created.</summary>
/// <remarks>
/// The descriptor takes effect only where the job is new: that of an existing job stays as it is, so that somebody who created
/// the name beforehand keeps what access they gave themselves; inheritance concerns the new handle either way. Use
/// <c>CreateNew</c> for a sandbox. Windows 2000.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-createjobobjectw"/>,
/// <see href="https://learn.microsoft.com/windows/win32/procthread/job-object-security-and-access-rights"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/wtypesbase/ns-wtypesbase-security_attributes"/>.
/// </remarks>
[DebuggerDisplay("{Sddl}, InheritHandle = {InheritHandle}")]
public sealed class JobSecurity
{
    /// <summary>
    /// The security descriptor in SDDL, as <c>D:P(A;;GA;;;SY)(A;;GA;;;BA)</c> (all access for the system and for
    /// administrators, nothing for others), or <see langword="null"/> for the default of the creator's token.
    /// </summary>
    /// <remarks>
    /// The handle that creates the job has all access whatever the descriptor says; it holds for handles opened later. Windows
    /// parses it when the job is created: a mistake in it is a <see cref="JobException"/> (87, 1336, 1337, 1338; 1332 for an
    /// account that does not exist).
    /// Source: <see href="https://learn.microsoft.com/windows/win32/secauthz/security-descriptor-string-format"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/sddl/nf-sddl-convertstringsecuritydescriptortosecuritydescriptorw"/>.
    /// </remarks>
    /// <exception cref="ArgumentException">The text holds a NUL character.</exception>
    public string? Sddl
    {
        get;
        init => field = NullTerminated.ThrowIfCut(value, "A security descriptor", nameof(value));
    }

    /// <summary>
    /// <see langword="true"/> to let child processes inherit the job handle. A child that holds the handle keeps the job open,
    /// so that a kill-on-close job no longer ends with its creator, and a child in the job can change its own limits: leave it
    /// <see langword="false"/> unless that is meant.
    /// </summary>
    /// <remarks>
    /// Every process that is started anywhere in this program with inheritance on gets the handle, not just those of the job.
    /// </remarks>
    public bool InheritHandle { get; init; }
}
