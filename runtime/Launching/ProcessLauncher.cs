using JobGen.Interop;

namespace JobGen.Launching;

/// <summary>Launches a process that is in its jobs from its first instruction, or not at all.</summary>
/// <remarks>
/// The way is PROC_THREAD_ATTRIBUTE_JOB_LIST (Windows 10). Where Windows does not know it, or refuses it with 5 as it may for
/// packaged programs, the process is created suspended, assigned and set going: it then has not run either before it was in
/// the job. Other errors are final: 1816 above all, for each new try would count against the limit.
/// </remarks>
internal static class ProcessLauncher
{
    private static volatile bool s_jobListUnknown;

    /// <summary>Older Windows refuses the attribute itself, and will do so for every launch: remembered for the process.</summary>
    internal static bool JobListUnknown
    {
        get => s_jobListUnknown;
        set => s_jobListUnknown = value;
    }

    internal static JobProcess Launch(JobObject job, LaunchRequest request)
    {
        using JobList jobs = JobList.Open(request.OuterJobs, job);
        using StandardHandles? standard = request.InheritsHandles ? StandardHandles.Open(request.Redirections) : null;

        // Made before the child, so that nothing is left to fail once the child runs.
        JobProcess process = new(jobs.Jobs, request.Redirections, standard);
        try
        {
            using InheritedHandles? extra = InheritedHandles.Open(request.InheritedHandles);
            NativeLaunch launch = new(request, standard, extra);
            process.Attach(Create(launch, jobs), request);
            Restore(extra, process);
            EndIfDisposed(jobs, process);
            return process;
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    private static void Restore(InheritedHandles? extra, JobProcess process)
    {
        try
        {
            extra?.Restore();
        }
        catch (JobException)
        {
            // The caller gets no process from a launch that fails, so none may be left.
            process.Kill();
            throw;
        }
    }

    /// <summary>A job that was disposed meanwhile no longer looks after what is in it.</summary>
    private static void EndIfDisposed(JobList jobs, JobProcess process)
    {
        if (jobs.FindDisposed() is not { } disposed)
        {
            return;
        }

        foreach (JobObject job in jobs.Jobs)
        {
            job.Waits.HoldForDisposal();
        }

        try
        {
            process.Kill();
        }
        catch (JobException)
        {
            // The job was faster: Windows refuses to end a process twice.
        }

        throw disposed.DisposedError();
    }

    private static PROCESS_INFORMATION Create(NativeLaunch launch, JobList jobs)
    {
        if (!JobListUnknown)
        {
            int error = launch.Create(jobs.Values, extraFlags: 0, out PROCESS_INFORMATION information, out bool jobListUnknown);
            if (error == Win32Errors.Success)
            {
                return information;
            }

            if (jobListUnknown)
            {
                JobListUnknown = true;
            }
            else if (error != Win32Errors.AccessDenied)
            {
                throw LaunchErrors.Create(error, launch.Request);
            }
            else if (OuterJobErrors.FindReason(jobs) is { } reason)
            {
                // The jobs would refuse a second process as they refused this one.
                throw LaunchErrors.Nesting(error, launch.Request, reason);
            }
        }

        return SuspendedLaunch.Create(launch, jobs);
    }
}
