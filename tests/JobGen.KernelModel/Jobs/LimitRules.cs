namespace JobGen.Model;

/// <summary>What Windows refuses in the limits of classes 2 and 9, in the order of the documentation's flags.</summary>
internal static class LimitRules
{
    internal const ulong PageSize = 4096;
    private const uint HighestSchedulingClass = 9;
    private const uint HighestUnprivilegedSchedulingClass = 5;

    internal static int Check(ModelJob job, in JobLimits limits)
    {
        ModelOptions options = job.Kernel.Options;
        bool privileged = job.Kernel.EffectiveIncreaseBasePriority.IsInForce;
        if (limits.Has(LimitFlags.JobTime) && limits.Has(LimitFlags.PreserveJobTime))
        {
            return Win32Error.InvalidParameter;
        }

        if (limits.Has(LimitFlags.WorkingSet))
        {
            bool valid = limits is { MinimumWorkingSetSize: > 0, MaximumWorkingSetSize: > 0 }
                && limits.MinimumWorkingSetSize <= limits.MaximumWorkingSetSize;
            if (!valid || !privileged)
            {
                return valid ? Win32Error.PrivilegeNotHeld : Win32Error.InvalidParameter;
            }
        }

        if ((limits.Has(LimitFlags.ProcessTime) && limits.PerProcessUserTimeLimit <= 0)
            || (limits.Has(LimitFlags.JobTime) && limits.PerJobUserTimeLimit <= 0))
        {
            return Win32Error.InvalidParameter;
        }

        if (limits is { ActiveProcessLimit: 0 } && limits.Has(LimitFlags.ActiveProcess) && options.ZeroActiveProcessLimitRefused)
        {
            return Win32Error.InvalidParameter;
        }

        int affinity = CheckAffinity(job, limits, options);
        if (affinity != Win32Error.Success)
        {
            return affinity;
        }

        if (limits.Has(LimitFlags.PriorityClass) && !privileged
            && (!options.PriorityClassNeedsPrivilegeAboveNormalOnly || PriorityLevel(limits.PriorityClass) > 2))
        {
            return Win32Error.PrivilegeNotHeld;
        }

        if (limits.Has(LimitFlags.SchedulingClass))
        {
            if (limits.SchedulingClass > HighestSchedulingClass)
            {
                return Win32Error.InvalidParameter;
            }

            if (limits.SchedulingClass > HighestUnprivilegedSchedulingClass && !privileged)
            {
                return Win32Error.PrivilegeNotHeld;
            }
        }

        bool belowPage = (limits.Has(LimitFlags.ProcessMemory) && limits.ProcessMemoryLimit < PageSize)
            || (limits.Has(LimitFlags.JobMemory) && limits.JobMemoryLimit < PageSize);
        return belowPage && options.MemoryLimitBelowPageRefused ? Win32Error.InvalidParameter : Win32Error.Success;
    }

    private static int CheckAffinity(ModelJob job, in JobLimits limits, ModelOptions options)
    {
        if (!limits.Has(LimitFlags.Affinity))
        {
            return limits.Has(LimitFlags.SubsetAffinity) ? Win32Error.InvalidParameter : Win32Error.Success;
        }

        // A mask belongs to one group and cannot be had beside a list of groups.
        bool valid = limits.Affinity != 0 && (limits.Affinity & ~options.ProcessorGroups[0]) == 0 && !job.HasGroupAffinity;
        return valid ? Win32Error.Success : Win32Error.InvalidParameter;
    }

    /// <summary>Idle 0, below normal 1, normal 2, above normal 3, high 4, real time 5, and -1 for what is none of them.</summary>
    internal static int PriorityLevel(uint priorityClass) => priorityClass switch
    {
        0x40 => 0,
        0x4000 => 1,
        0x20 => 2,
        0x8000 => 3,
        0x80 => 4,
        0x100 => 5,
        _ => -1,
    };
}
