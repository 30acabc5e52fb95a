namespace JobGen.Interop;

/// <summary>winnt.h: a number that is unique until the system is restarted; here the number of a privilege.</summary>
/// <remarks><see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-luid">LUID</see>.</remarks>
internal struct LUID
{
    internal uint LowPart;
    internal int HighPart;
}
