using static JobGen.Interop.ExtendedLimitFlags;

namespace JobGen;

/// <content>JOBOBJECT_EXTENDED_LIMIT_INFORMATION, and JOBOBJECT_BASIC_LIMIT_INFORMATION, which it begins with.</content>
internal static partial class LimitRefusals
{
    /// <summary>The limits of the structure that need SeIncreaseBasePriorityPrivilege.</summary>
    internal static string? NeedingPrivilege(ReadOnlySpan<byte> information)
    {
        ExtendedOffsets at = ExtendedOffsets.Of(information);
        uint flags = UInt32(information, ExtendedOffsets.LimitFlags);
        List<string> limits = [];
        if ((flags & WorkingSet) != 0)
        {
            limits.Add("WorkingSetLimit");
        }

        if ((flags & PriorityClass) != 0 && UInt32(information, at.PriorityClass) is 0x8000 or 0x80 or 0x100)
        {
            limits.Add("PriorityClassLimit");
        }

        if ((flags & SchedulingClass) != 0 && UInt32(information, at.SchedulingClass) > 5)
        {
            limits.Add("SchedulingClassLimit");
        }

        // By the documentation every priority class needs it.
        if (limits.Count == 0 && (flags & PriorityClass) != 0)
        {
            limits.Add("PriorityClassLimit");
        }

        return limits.Count == 0 ? null : string.Join(", ", limits);
    }

    internal static void ExplainExtended(ReadOnlySpan<byte> information, LimitFindings findings, JobGroupAffinity? system)
    {
        ExtendedOffsets at = ExtendedOffsets.Of(information);
        uint flags = UInt32(information, ExtendedOffsets.LimitFlags);
        if ((flags & WorkingSet) != 0)
        {
            ExplainWorkingSet(Native(information, at.Minimum, at.Pointer), Native(information, at.Maximum, at.Pointer), findings);
        }

        ExplainTimes(information, flags, findings);
        if ((flags & ActiveProcess) != 0 && UInt32(information, at.ActiveProcess) == 0)
        {
            findings.Add("ActiveProcessLimit", $"ActiveProcessLimit is 0: it is 1 and up.");
        }

        bool mayRefuseMask = ExplainAffinity(flags, Native(information, at.Affinity, at.Pointer), findings, system);
        uint priority = UInt32(information, at.PriorityClass);
        if ((flags & PriorityClass) != 0 && priority is not (0x20 or 0x40 or 0x80 or 0x100 or 0x4000 or 0x8000))
        {
            findings.Add("PriorityClassLimit", $"PriorityClassLimit is {LimitFindings.Hex(priority)}, which is none of the six classes.");
        }

        uint scheduling = UInt32(information, at.SchedulingClass);
        if ((flags & SchedulingClass) != 0 && scheduling > 9)
        {
            findings.Add("SchedulingClassLimit", $"SchedulingClassLimit is {scheduling}: it is 0 to 9.");
        }

        ExplainMemory("ProcessMemoryLimit", (flags & ProcessMemory) != 0, Native(information, at.ProcessMemory, at.Pointer), findings);
        ExplainMemory("JobMemoryLimit", (flags & JobMemory) != 0, Native(information, at.JobMemory, at.Pointer), findings);
        if ((flags & ~Valid) != 0)
        {
            findings.Add("LimitFlags", $"LimitFlags holds the unknown bits {LimitFindings.Hex(flags & ~Valid)}.");
        }

        // Of the values that are right by themselves, the mask alone depends on the job and the machine.
        if (mayRefuseMask && findings.Limits is null)
        {
            findings.Add(
                "AffinityLimit",
                $"AffinityLimit is refused on a job that has a group affinity, and where the mask names processors that the system does not have.");
        }
    }

    private static void ExplainWorkingSet(ulong minimum, ulong maximum, LimitFindings findings)
    {
        if (minimum == 0 || maximum == 0)
        {
            findings.Add("WorkingSetLimit", $"WorkingSetLimit is {minimum} to {maximum} bytes: both bounds are above zero.");
        }
        else if (minimum > maximum)
        {
            findings.Add("WorkingSetLimit", $"WorkingSetLimit's minimum of {minimum} bytes is above its maximum of {maximum}.");
        }
    }

    private static void ExplainTimes(ReadOnlySpan<byte> information, uint flags, LimitFindings findings)
    {
        long process = (long)UInt64(information, ExtendedOffsets.ProcessTime);
        if ((flags & ProcessTime) != 0 && process <= 0)
        {
            findings.Add("ProcessTimeLimit", $"ProcessTimeLimit is {process} ticks: it is above zero.");
        }

        long job = (long)UInt64(information, ExtendedOffsets.JobTime);
        if ((flags & JobTime) != 0 && job <= 0)
        {
            findings.Add("JobTimeLimit", $"JobTimeLimit is {job} ticks: it is above zero.");
        }

        if ((flags & (JobTime | PreserveJobTime)) == (JobTime | PreserveJobTime))
        {
            findings.Add("JobTimeLimit", $"JobTimeLimit is both set and preserved (JOB_TIME with PRESERVE_JOB_TIME): it is one of them.");
        }
    }

    /// <summary>Explains a mask that is wrong by itself, or says that this one may be refused for another reason.</summary>
    private static bool ExplainAffinity(uint flags, ulong mask, LimitFindings findings, JobGroupAffinity? system)
    {
        if ((flags & Affinity) == 0)
        {
            if ((flags & SubsetAffinity) != 0)
            {
                findings.Add("AffinityLimit", $"AffinityLimit's Subset is set without a mask.");
            }

            return false;
        }

        if (mask == 0)
        {
            findings.Add("AffinityLimit", $"AffinityLimit's mask is zero: it names at least one processor.");
            return false;
        }

        if (system is { Count: 1 } all && (mask & ~all[0]) != 0)
        {
            findings.Add(
                "AffinityLimit",
                $"AffinityLimit's mask {LimitFindings.Hex(mask)} names processors beyond this machine's {LimitFindings.Hex(all[0])}.");
            return false;
        }

        return true;
    }

    private static void ExplainMemory(string limit, bool set, ulong bytes, LimitFindings findings)
    {
        int page = Environment.SystemPageSize;
        if (set && bytes < (ulong)page)
        {
            findings.Add(limit, $"{limit} is {bytes} bytes, less than one page of {page}.");
        }
    }

    /// <summary>The offsets, by the pointer size of the process that filled the structure.</summary>
    private readonly record struct ExtendedOffsets(
        int Pointer,
        int Minimum,
        int Maximum,
        int ActiveProcess,
        int Affinity,
        int PriorityClass,
        int SchedulingClass,
        int ProcessMemory,
        int JobMemory)
    {
        internal const int ProcessTime = 0;
        internal const int JobTime = 8;
        internal const int LimitFlags = 16;

        // 144 and 64 bytes for 8-byte pointers, 112 and 48 for 4-byte ones.
        internal static ExtendedOffsets Of(ReadOnlySpan<byte> information) => information.Length is 112 or 48
            ? new(4, 20, 24, 28, 32, 36, 40, 96, 100)
            : new(8, 24, 32, 40, 48, 56, 60, 112, 120);
    }
}
