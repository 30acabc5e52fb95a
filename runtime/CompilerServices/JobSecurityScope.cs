using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>The native form of a <see cref="JobSecurity"/> for the length of one call.</summary>
internal ref struct JobSecurityScope
{
    private nint _descriptor;

    /// <exception cref="JobException">The SDDL is not valid.</exception>
    /// <exception cref="PlatformNotSupportedException">There is SDDL, and this is not Windows.</exception>
    internal unsafe JobSecurityScope(JobSecurity? security)
    {
        if (security?.Sddl is { } sddl)
        {
            _descriptor = Parse(sddl);
        }

        Attributes = new SECURITY_ATTRIBUTES
        {
            nLength = (uint)sizeof(SECURITY_ATTRIBUTES),
            lpSecurityDescriptor = _descriptor,
            bInheritHandle = security is { InheritHandle: true } ? 1 : 0,
        };
    }

    internal SECURITY_ATTRIBUTES Attributes { get; }

    internal void Dispose()
    {
        nint descriptor = _descriptor;
        _descriptor = 0;
        if (descriptor != 0)
        {
            // It fails only for memory that is not of LocalAlloc, and then there is nothing to be done.
            _ = Kernel32.LocalFree(descriptor);
        }
    }

    private static unsafe nint Parse(string sddl)
    {
        nint descriptor = 0;
        int error;
        try
        {
            fixed (char* text = sddl)
            {
                int succeeded = Advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
                    text, Advapi32.SddlRevision1, &descriptor, null);
                error = Marshal.GetLastSystemError();
                if (succeeded != 0)
                {
                    return descriptor;
                }
            }
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }

        throw SecurityErrors.Sddl(error, sddl);
    }
}
