namespace JobGen.Model;

/// <summary>A job object. Reads of a test are snapshots taken under the kernel's lock.</summary>
public sealed partial class ModelJob : KernelObject
{
    private bool _signaled;

    internal ModelJob(ModelKernel kernel)
        : base(kernel) => kernel.Jobs.Add(this);

    /// <summary>The limits of class 9 as they stand.</summary>
    public JobLimits Limits { get; private set; }

    /// <summary>The session of the first process; processes of another one are refused.</summary>
    public uint? SessionId { get; internal set; }

    /// <summary>0 ends the processes at the end of job time, 1 posts a message.</summary>
    public uint EndOfJobTimeAction { get; internal set; }

    public CpuRateSetting CpuRate { get; internal set; }

    /// <summary>The name with its directory, or null.</summary>
    public string? Name => FullName;

    internal override uint AllAccess => AccessRights.JobAll;

    internal override bool IsSignaled => _signaled;

    /// <summary>The limits as a query gives them back.</summary>
    internal JobLimits ReportedLimits
    {
        get
        {
            JobLimits limits = Limits;
            if (limits.Has(LimitFlags.JobTime) && Kernel.Options.QueriedJobTimeIncludesTimeUsed)
            {
                limits.PerJobUserTimeLimit += Usage.PeriodUserTimeStart;
            }

            return limits;
        }
    }

    internal void ApplyLimits(JobLimits limits)
    {
        if (Kernel.Options.MemoryLimitsInWholePages)
        {
            limits.ProcessMemoryLimit -= limits.ProcessMemoryLimit % LimitRules.PageSize;
            limits.JobMemoryLimit -= limits.JobMemoryLimit % LimitRules.PageSize;
        }

        bool preserve = limits.Has(LimitFlags.PreserveJobTime);
        if (preserve)
        {
            limits.Flags = (limits.Flags & ~LimitFlags.PreserveJobTime) | (Limits.Flags & LimitFlags.JobTime);
            limits.PerJobUserTimeLimit = Limits.PerJobUserTimeLimit;
        }

        Limits = limits;
        if (!preserve)
        {
            JobTimeIsUp = false;
            if (limits.Has(LimitFlags.JobTime))
            {
                BeginJobTimePeriod();
            }
        }
    }

    internal void Signal()
    {
        _signaled = true;
        Kernel.NotifySignaled(this);
    }

    internal override void OnLastHandleClosed()
    {
        if (Kernel.Options.NameGoesWithLastHandle)
        {
            Kernel.Names.Remove(this);
        }

        if (Limits.Has(LimitFlags.KillOnJobClose))
        {
            EndProcesses(Kernel.Options.ExitCodeOnJobClose);
        }

        DestroyIfUnused();
    }

    public override string ToString() => $"job {FullName ?? "without a name"} with {ActiveProcessCount} processes";
}
