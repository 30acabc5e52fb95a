using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>Opens processes by id with no more rights than a call needs.</summary>
internal static class ProcessLookup
{
    /// <summary>Opens the process behind a <see cref="Process"/>.</summary>
    /// <remarks>
    /// Not through <see cref="Process.SafeHandle"/>, which asks for all rights and so is refused by protected processes.
    /// The caller keeps <paramref name="process"/> alive: a handle in it is what reserves the id.
    /// </remarks>
    internal static SafeKernelHandle Open(Process process, ProcessAccess access)
    {
        return Open(LocalId(process), access);
    }

    /// <summary>The id of a started process of this machine.</summary>
    internal static int LocalId(Process process)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (process.MachineName != ".")
            throw new ArgumentException($"The process runs on {process.MachineName}: a job holds local processes only.", nameof(process));

        return process.Id;
    }

    internal static SafeKernelHandle Open(int processId, ProcessAccess access)
    {
        int error = TryOpen(processId, access, out SafeKernelHandle? handle);
        return error == Win32Errors.Success ? handle! : throw ProcessErrors.Open(error, processId, access);
    }

    /// <summary>Opens a process for IsProcessInJob, or returns the Windows error.</summary>
    /// <remarks>
    /// It takes either right to query: older systems only the full one, and protected processes grant only the limited one.
    /// </remarks>
    internal static int TryOpenToQuery(int processId, out SafeKernelHandle? handle, ProcessAccess also = 0)
    {
        int error = TryOpen(processId, ProcessAccess.QueryInformation | also, out handle);
        return error == Win32Errors.AccessDenied ? TryOpen(processId, ProcessAccess.QueryLimitedInformation | also, out handle) : error;
    }

    /// <summary>Opens a process, or returns the Windows error.</summary>
    internal static int TryOpen(int processId, ProcessAccess access, out SafeKernelHandle? handle)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(processId);
        SafeKernelHandle opened = new();
        nint value = Kernel32.OpenProcess((uint)access, inheritHandle: 0, (uint)processId);
        int error = Marshal.GetLastSystemError();
        if (value == 0)
        {
            opened.Dispose();
            handle = null;
            return error;
        }

        Marshal.InitHandle(opened, value);
        handle = opened;
        return Win32Errors.Success;
    }
}
