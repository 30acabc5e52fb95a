using JobGen.CompilerServices;
using static JobGen.NativeApi.WinNT;

namespace JobGen;

/// <content>JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</content>
internal static partial class LimitRefusals
{
    /// <summary>The limits of the structure that need SeIncreaseBasePriorityPrivilege.</summary>
    internal static string? NeedingPrivilege(ReadOnlySpan<byte> information)
    {
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION extended = Read<JOBOBJECT_EXTENDED_LIMIT_INFORMATION>(information);
        List<string> limits = [];
        if (extended[JOB_OBJECT_LIMIT_WORKINGSET])
        {
            limits.Add("WorkingSetLimit");
        }

        if (extended[JOB_OBJECT_LIMIT_PRIORITY_CLASS]
            && extended.BasicLimitInformation.PriorityClass is 0x8000 or 0x80 or 0x100)
        {
            limits.Add("PriorityClassLimit");
        }

        if (extended[JOB_OBJECT_LIMIT_SCHEDULING_CLASS] && extended.BasicLimitInformation.SchedulingClass > 5)
        {
            limits.Add("SchedulingClassLimit");
        }

        // By the documentation every priority class needs it.
        if (limits.Count == 0 && extended[JOB_OBJECT_LIMIT_PRIORITY_CLASS])
        {
            limits.Add("PriorityClassLimit");
        }

        return limits.Count == 0 ? null : string.Join(", ", limits);
    }

    internal static void ExplainExtended(ReadOnlySpan<byte> information, LimitFindings findings, JobGroupAffinity? system)
    {
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION extended = Read<JOBOBJECT_EXTENDED_LIMIT_INFORMATION>(information);
        ref readonly JOBOBJECT_BASIC_LIMIT_INFORMATION basic = ref extended.BasicLimitInformation;
        if (extended[JOB_OBJECT_LIMIT_WORKINGSET])
        {
            ExplainWorkingSet(basic.MinimumWorkingSetSize, basic.MaximumWorkingSetSize, findings);
        }

        ExplainTimes(in extended, findings);
        if (extended[JOB_OBJECT_LIMIT_ACTIVE_PROCESS] && basic.ActiveProcessLimit == 0)
        {
            findings.Add("ActiveProcessLimit", $"ActiveProcessLimit is 0: it is 1 and up.");
        }

        bool mayRefuseMask = ExplainAffinity(in extended, findings, system);
        uint scheduling = basic.SchedulingClass;
        if (extended[JOB_OBJECT_LIMIT_SCHEDULING_CLASS] && scheduling > 9)
        {
            findings.Add("SchedulingClassLimit", $"SchedulingClassLimit is {scheduling}: it is 0 to 9.");
        }

        ExplainMemory("ProcessMemoryLimit", extended[JOB_OBJECT_LIMIT_PROCESS_MEMORY], extended.ProcessMemoryLimit, findings);
        ExplainMemory("JobMemoryLimit", extended[JOB_OBJECT_LIMIT_JOB_MEMORY], extended.JobMemoryLimit, findings);
        uint unknown = basic.LimitFlags & ~ExtendedLimits.ValidFlags;
        if (unknown != 0)
        {
            findings.Add("LimitFlags", $"LimitFlags holds the unknown bits {LimitFindings.Hex(unknown)}.");
        }

        // kernel32 takes what is no class for the normal one, so that anything else is the likelier reason:
        // https://github.com/reactos/reactos/blob/master/dll/win32/kernel32/client/job.c
        uint priority = basic.PriorityClass;
        if (extended[JOB_OBJECT_LIMIT_PRIORITY_CLASS]
            && priority is not (0x20 or 0x40 or 0x80 or 0x100 or 0x4000 or 0x8000)
            && findings.Limits is null)
        {
            findings.Add("PriorityClassLimit", $"PriorityClassLimit is {LimitFindings.Hex(priority)}, which is none of the six classes.");
        }

        // Of the values that are right by themselves, the mask alone depends on the job and the machine.
        if (mayRefuseMask && findings.Limits is null)
        {
            findings.Add(
                "AffinityLimit",
                $"AffinityLimit is refused on a job that has a group affinity, and where the mask names processors that are not there.");
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

    private static void ExplainTimes(in JOBOBJECT_EXTENDED_LIMIT_INFORMATION extended, LimitFindings findings)
    {
        long process = extended.BasicLimitInformation.PerProcessUserTimeLimit;
        if (extended[JOB_OBJECT_LIMIT_PROCESS_TIME] && process <= 0)
        {
            findings.Add("ProcessTimeLimit", $"ProcessTimeLimit is {process} ticks: it is above zero.");
        }

        long job = extended.BasicLimitInformation.PerJobUserTimeLimit;
        if (extended[JOB_OBJECT_LIMIT_JOB_TIME] && job <= 0)
        {
            findings.Add("JobTimeLimit", $"JobTimeLimit is {job} ticks: it is above zero.");
        }

        if (extended[JOB_OBJECT_LIMIT_JOB_TIME] && extended[JOB_OBJECT_LIMIT_PRESERVE_JOB_TIME])
        {
            findings.Add("JobTimeLimit", $"JobTimeLimit is both set and preserved (JOB_TIME with PRESERVE_JOB_TIME): it is one of them.");
        }
    }

    /// <summary>Explains a mask that is wrong by itself, or says that this one may be refused for another reason.</summary>
    private static bool ExplainAffinity(
        in JOBOBJECT_EXTENDED_LIMIT_INFORMATION extended, LimitFindings findings, JobGroupAffinity? system)
    {
        ulong mask = extended.BasicLimitInformation.Affinity;
        if (!extended[JOB_OBJECT_LIMIT_AFFINITY])
        {
            if (extended[JOB_OBJECT_LIMIT_SUBSET_AFFINITY])
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
}
