using System.Runtime.InteropServices;

namespace JobGen.Interop;

/// <summary>winnt.h. The header of the list: pointer-sized process ids follow it, aligned to 8 bytes on every architecture.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct JOBOBJECT_BASIC_PROCESS_ID_LIST
{
    internal uint NumberOfAssignedProcesses;
    internal uint NumberOfProcessIdsInList;
}
