using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.CompilerServices;
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
        {
            throw new ArgumentException($"The process runs on {process.MachineName}: a job holds local processes only.", nameof(process));
        }

        return process.Id;
    }

    internal static SafeKernelHandle Open(int processId, ProcessAccess access)
    {
        int error = TryOpen(processId, access, out SafeKernelHandle? handle);
        return error == Win32Errors.Success ? handle! : throw ProcessErrors.Open(error, processId, access);
    }

    /// <summary>Opens a process and asks whether it is in a job.</summary>
    /// <param name="job">The job, or 0 for any.</param>
    /// <param name="processId">The process.</param>
    /// <param name="also">Rights beside the one to query.</param>
    /// <param name="process">The process, to be disposed; <see langword="null"/> where OpenProcess is what failed.</param>
    /// <param name="contained">The answer.</param>
    /// <returns>0, or the Windows error code of the call that failed.</returns>
    /// <remarks>
    /// The limited right is enough by the documentation, and all that a protected process grants. IsProcessInJob once wanted the
    /// full one, so that is asked for where the limited one is refused, and only there.
    /// </remarks>
    internal static int TryReadContains(nint job, int processId, ProcessAccess also, out SafeKernelHandle? process, out bool contained)
    {
        contained = false;
        int error = TryOpen(processId, ProcessAccess.QueryLimitedInformation | also, out process);
        if (process is null)
        {
            return error;
        }

        error = ReadContains(job, process, out contained);
        if (error == Win32Errors.AccessDenied
            && TryOpen(processId, ProcessAccess.QueryInformation | also, out SafeKernelHandle? full) == Win32Errors.Success)
        {
            process.Dispose();
            process = full!;
            error = ReadContains(job, process, out contained);
        }

        return error;
    }

    /// <summary>
    /// Whether a handle is signalled, which that of a process is when it has ended; <see langword="null"/> where it may not be
    /// waited on.
    /// </summary>
    internal static bool? IsSignalled(nint handle)
    {
        const uint WaitObject0 = 0;
        return Kernel32.WaitForSingleObject(handle, 0) switch
        {
            WaitObject0 => true,
            Win32Errors.WaitTimeout => false,
            _ => null,
        };
    }

    private static int ReadContains(nint job, SafeKernelHandle process, out bool contained)
    {
        using JobHandleLease lease = new(process);
        return JobQueries.ReadContains(job, lease.Value, out contained);
    }

    /// <summary>Opens a process, or returns the Windows error.</summary>
    internal static int TryOpen(int processId, ProcessAccess access, out SafeKernelHandle? handle)
    {
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
