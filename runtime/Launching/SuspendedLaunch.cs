using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>The second way into a job: create suspended, assign to each job from the root on, set going.</summary>
internal static class SuspendedLaunch
{
    private const uint Failed = uint.MaxValue;

    internal static PROCESS_INFORMATION Create(NativeLaunch launch, JobList jobs)
    {
        int error = launch.Create([], CreationFlags.CREATE_SUSPENDED, out PROCESS_INFORMATION child, out _);
        if (error != Win32Errors.Success)
        {
            throw LaunchErrors.Create(error, launch.Request);
        }

        try
        {
            for (int i = 0; i < jobs.Values.Length; i++)
            {
                Assign(jobs, i, child);
            }

            if (!launch.Request.IsSuspended)
            {
                int resumeError = TryResume(child.hThread);
                if (resumeError != Win32Errors.Success)
                {
                    throw LaunchErrors.Resume(resumeError, launch.Request);
                }
            }

            return child;
        }
        catch (Exception failure)
        {
            // A suspended process that nobody knows of would stay forever.
            using SafeKernelHandle process = new(child.hProcess);
            using SafeKernelHandle thread = new(child.hThread);
            if (End(child.hProcess, failure) is var endError and not Win32Errors.Success)
            {
                throw LaunchErrors.LeftSuspended(endError, (int)child.dwProcessId, failure);
            }

            throw;
        }
    }

    private static void Assign(JobList jobs, int index, PROCESS_INFORMATION child)
    {
        nint job = jobs.Values[index];
        if (Kernel32.AssignProcessToJobObject(job, child.hProcess) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.Assign(error, jobs.Jobs[index], job, child.hProcess, (int)child.dwProcessId);
        }
    }

    /// <returns>The Windows error, or 0.</returns>
    internal static int TryResume(nint thread) =>
        Kernel32.ResumeThread(thread) == Failed ? Marshal.GetLastSystemError() : Win32Errors.Success;

    private static int End(nint process, Exception failure)
    {
        if (Kernel32.TerminateProcess(process, 1) != 0)
        {
            return Win32Errors.Success;
        }

        int error = Marshal.GetLastSystemError();
        if (error != Win32Errors.AccessDenied)
        {
            return error;
        }

        // Windows ends the process itself where the assignment broke a limit, and then refuses to end it once more.
        bool endedByWindows = failure is JobException { NativeErrorCode: Win32Errors.NotEnoughQuota };
        return endedByWindows || ProcessEnd.HasComeOrComesSoon(process) ? Win32Errors.Success : error;
    }
}
