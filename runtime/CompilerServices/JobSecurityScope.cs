using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>The native form of a <see cref="JobSecurity"/> for the length of one call.</summary>
internal ref struct JobSecurityScope
{
    internal unsafe JobSecurityScope(JobSecurity? security)
    {
        Attributes = new SECURITY_ATTRIBUTES
        {
            nLength = (uint)sizeof(SECURITY_ATTRIBUTES),
            bInheritHandle = security is { InheritHandle: true } ? 1 : 0,
        };
    }

    internal SECURITY_ATTRIBUTES Attributes { get; }
}
