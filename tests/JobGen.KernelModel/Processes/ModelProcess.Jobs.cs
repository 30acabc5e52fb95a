namespace JobGen.Model;

public sealed partial class ModelProcess
{
    /// <summary>Assigns the process to a job as AssignProcessToJobObject does; the result is the Windows error.</summary>
    internal int Assign(ModelJob job, bool isLimited = true)
    {
        if (!IsRunning)
        {
            return Win32Error.AccessDenied;
        }

        if (Job is not null && Job.IsWithin(job))
        {
            return Kernel.Options.AssigningTwiceSucceeds ? Win32Error.Success : Win32Error.AccessDenied;
        }

        if (!MayEnter(job))
        {
            return Win32Error.AccessDenied;
        }

        bool nests = Job is not null && job.Parent is null;
        for (ModelJob? outer = job; isLimited && outer is not null && !IsMember(outer); outer = outer.Parent)
        {
            if (outer.JobTimeIsUp
                || (outer.Limits.Has(LimitFlags.ActiveProcess) && outer.ActiveProcessCount >= outer.Limits.ActiveProcessLimit))
            {
                Refuse(job, outer);
                return Win32Error.NotEnoughQuota;
            }
        }

        if (nests)
        {
            job.NestIn(Job!);
        }

        for (ModelJob? outer = job; outer is not null && !IsMember(outer); outer = outer.Parent)
        {
            outer.AddMember(this);
        }

        Job = job;
        job.SessionId ??= SessionId;
        job.PostMessage(JobMessage.NewProcess, Id);
        return Win32Error.Success;
    }

    internal bool IsIn(ModelJob job) => IsMember(job) || (Kernel.Options.RefusedProcessIsListed && RefusedBy.Contains(job));

    private bool IsMember(ModelJob job) => Job is not null && Job.IsWithin(job);

    /// <summary>The rules of the hierarchy: an empty job, or one in the hierarchy that the process is in.</summary>
    private bool MayEnter(ModelJob job)
    {
        if (job.SessionId is { } session && session != SessionId)
        {
            return false;
        }

        if (Job is null)
        {
            return true;
        }

        if (Kernel.Options.WindowsBuild < WindowsBuilds.Windows8)
        {
            return false;
        }

        bool fits = job.Parent is null ? job.ActiveProcessCount == 0 && !job.HasChildren : job.IsWithin(Job);
        return fits && job.MayNestIn(Job);
    }

    /// <summary>Ends a process that a limit keeps out; it counts in the jobs until the last handle to it is closed.</summary>
    private void Refuse(ModelJob job, ModelJob limited)
    {
        for (ModelJob? outer = job; outer is not null && !IsMember(outer); outer = outer.Parent)
        {
            outer.AddRefused(this);
        }

        if (!limited.JobTimeIsUp)
        {
            limited.PostMessage(JobMessage.ActiveProcessLimit, 0);
            for (ModelJob? outer = limited; outer is not null && !IsMember(outer); outer = outer.Parent)
            {
                Kernel.Deliver(outer, limited, JobMessage.ExitProcess, Id);
            }
        }

        End(Win32Error.NotEnoughQuota, reportExit: true);
    }

    private void LeaveJobs(bool reportExit)
    {
        if (Job is null)
        {
            return;
        }

        if (reportExit)
        {
            Job.PostMessage(NtStatus.IsAbnormal(ExitCode) ? JobMessage.AbnormalExitProcess : JobMessage.ExitProcess, Id);
        }

        for (ModelJob? outer = Job; outer is not null; outer = outer.Parent)
        {
            outer.RemoveMember(this);
            outer.PostZeroIfEmpty();
        }

        for (ModelJob? outer = Job; outer is not null;)
        {
            ModelJob? next = outer.Parent;
            outer.DestroyIfUnused();
            outer = next;
        }
    }
}
