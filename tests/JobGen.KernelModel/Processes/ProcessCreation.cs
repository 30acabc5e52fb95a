namespace JobGen.Model;

/// <summary>What CreateProcess does once its arguments are read: the jobs of a new process, and what it inherits.</summary>
internal static class ProcessCreation
{
    /// <summary>Puts a child into the job of its parent, or out of it, and into the jobs it is to be born in.</summary>
    /// <returns>The Windows error; the child is ended where it is not 0.</returns>
    internal static int Create(ModelProcess parent, uint flags, IReadOnlyList<ModelJob> jobs, out ModelProcess child)
    {
        child = null!;
        if (!TryFindInheritedJob(parent, (flags & CreationFlags.BreakawayFromJob) != 0, out ModelJob? inherited))
        {
            return Win32Error.AccessDenied;
        }

        child = parent.Kernel.NewProcess(parent);
        int error = inherited is null ? Win32Error.Success : child.Assign(inherited);
        for (int i = 0; i < jobs.Count && error == Win32Error.Success; i++)
        {
            error = child.Assign(jobs[i]);
        }

        if (error != Win32Error.Success)
        {
            child.End(1, reportExit: true);
            child.FinishDying();
        }

        return error;
    }

    /// <summary>Walks out of every job that lets its children go; asked to leave, the innermost has to allow it.</summary>
    private static bool TryFindInheritedJob(ModelProcess parent, bool leave, out ModelJob? job)
    {
        job = parent.Job;
        if (leave && job is not null && !job.Limits.Has(LimitFlags.BreakawayOk | LimitFlags.SilentBreakawayOk))
        {
            return false;
        }

        while (job is not null && (job.Limits.Has(LimitFlags.SilentBreakawayOk) || (leave && job.Limits.Has(LimitFlags.BreakawayOk))))
        {
            job = job.Parent;
        }

        return true;
    }
}
