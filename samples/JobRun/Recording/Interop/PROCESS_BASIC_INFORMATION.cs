namespace JobGen.JobRun.Recording.Interop;

/// <summary>
/// The class ProcessBasicInformation. Source:
/// <see href="https://learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntqueryinformationprocess">
/// NtQueryInformationProcess</see>.
/// </summary>
internal struct PROCESS_BASIC_INFORMATION
{
    internal int ExitStatus;
    internal nint PebBaseAddress;
    internal nuint AffinityMask;
    internal int BasePriority;
    internal nuint UniqueProcessId;
    internal nuint InheritedFromUniqueProcessId;
}
