namespace JobGen.Interop;

/// <summary>winnt.h: privileges of a token, declared with the one entry that is asked for here.</summary>
/// <remarks>
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-token_privileges">TOKEN_PRIVILEGES</see>, with its
/// LUID_AND_ATTRIBUTES in place: 16 bytes on every architecture.
/// </remarks>
internal struct TOKEN_PRIVILEGES
{
    internal const uint Enabled = 0x2;

    internal uint PrivilegeCount;
    internal LUID Luid;
    internal uint Attributes;
}
