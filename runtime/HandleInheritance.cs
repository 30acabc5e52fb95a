using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Whether child processes inherit the handle of a job.</summary>
internal static unsafe class HandleInheritance
{
    private const uint HANDLE_FLAG_INHERIT = 1;

    internal static bool Read(JobObject job)
    {
        using JobHandleLease lease = job.LeaseHandle();
        uint flags;
        if (Kernel32.GetHandleInformation(lease.Value, &flags) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw new JobException(error, "GetHandleInformation");
        }

        return (flags & HANDLE_FLAG_INHERIT) != 0;
    }

    internal static void Set(JobObject job, bool inherit)
    {
        using JobHandleLease lease = job.LeaseHandle();
        if (Kernel32.SetHandleInformation(lease.Value, HANDLE_FLAG_INHERIT, inherit ? HANDLE_FLAG_INHERIT : 0) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw new JobException(error, "SetHandleInformation");
        }
    }
}
