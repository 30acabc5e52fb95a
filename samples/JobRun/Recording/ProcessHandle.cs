using JobGen.JobRun.Recording.Interop;
using Microsoft.Win32.SafeHandles;

namespace JobGen.JobRun.Recording;

/// <summary>A process that may be asked for what everybody may know of it.</summary>
internal sealed class ProcessHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private ProcessHandle(nint handle)
        : base(ownsHandle: true) => SetHandle(handle);

    public nint Value => handle;

    /// <summary>A process that is gone, or that may not be opened, is <see langword="null"/>.</summary>
    public static ProcessHandle? Open(int processId)
    {
        nint value = ProcessInformation.OpenProcess(ProcessInformation.QueryLimitedInformation, inheritHandle: 0, (uint)processId);
        return value == 0 ? null : new ProcessHandle(value);
    }

    /// <summary>As <see cref="Open"/>; one outside of the job is <see langword="null"/> too.</summary>
    public static ProcessHandle? OpenIn(JobObject job, int processId)
    {
        ProcessHandle? process = Open(processId);
        if (process is null || IsIn(job, process.Value))
        {
            return process;
        }

        // The process has ended, and its id is another one's by now.
        process.Dispose();
        return null;
    }

    protected override bool ReleaseHandle() => ProcessInformation.CloseHandle(handle) != 0;

    private static bool IsIn(JobObject job, nint process)
    {
        using SafeProcessHandle borrowed = new(process, ownsHandle: false);
        try
        {
            return job.Contains(borrowed);
        }
        catch (JobException)
        {
            return false;
        }
    }
}
