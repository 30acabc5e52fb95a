using JobGen.JobRun.Recording.Interop;
using Microsoft.Win32.SafeHandles;

namespace JobGen.JobRun.Recording;

/// <summary>A process that may be asked for what everybody may know of it.</summary>
internal sealed class ProcessHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private ProcessHandle(nint handle)
        : base(ownsHandle: true) => SetHandle(handle);

    public nint Value => handle;

    /// <summary>A process that is gone, or that may not be opened, is <see langword="null"/>, and so is one outside of the job.</summary>
    public static ProcessHandle? OpenIn(JobObject job, int processId)
    {
        nint value = ProcessInformation.OpenProcess(ProcessInformation.QueryLimitedInformation, inheritHandle: 0, (uint)processId);
        if (value == 0)
        {
            return null;
        }

        ProcessHandle process = new(value);
        if (IsIn(job, value))
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
