using System.Diagnostics;
using System.Globalization;
using JobGen.CompilerServices;
using JobGen.Generator.Diagnostics;

namespace JobGen.JobRun.Commands;

/// <summary>What is to be said of limits that are right each by itself: the rules of the analyzers, in their words.</summary>
internal static class LimitAdvice
{
    private const uint HighestPlainSchedulingClass = 5;

    internal static IReadOnlyList<string> Find(in AdjustableJob.Limits limits)
    {
        List<string> advice = [];
        AddBreakaway(in limits, advice);
        AddJobBelowProcess(in limits, advice);
        AddThresholds(in limits, advice);
        AddPrivileges(in limits, advice);
        AddVersions(in limits, advice);
        return advice;
    }

    private static void AddBreakaway(in AdjustableJob.Limits limits, List<string> advice)
    {
        AdjustableJob.Limits others = limits with { SilentBreakawayOk = false, BreakawayOk = false };
        if (limits.SilentBreakawayOk && !others.Equals(AdjustableJob.Limits.None))
        {
            string words = "With --silent-breakaway " + CombinationWords.OutOfReach + "--allow-breakaway to let only those go that ask.";
            Add(advice, words, others);
        }
    }

    private static void AddJobBelowProcess(in AdjustableJob.Limits limits, List<string> advice)
    {
        if (limits.JobMemoryLimit is { } all && limits.ProcessMemoryLimit is { } one)
        {
            if (MemoryPages.Round(all) < MemoryPages.Round(one))
            {
                Add(
                    advice,
                    CombinationWords.JobBelowProcess,
                    nameof(limits.JobMemoryLimit),
                    $"{all} bytes",
                    nameof(limits.ProcessMemoryLimit),
                    $"{one} bytes");
            }
            else if (MostMemory(in limits) is { } most && most < MemoryPages.Round(all))
            {
                Add(advice, CombinationWords.JobLimitNotReached, nameof(limits.JobMemoryLimit), all, limits.ActiveProcessLimit, one, most);
            }
        }

        if (limits.JobTimeLimit is { } jobTime && limits.ProcessTimeLimit is { } processTime && jobTime < processTime)
        {
            Add(
                advice,
                CombinationWords.JobBelowProcess,
                nameof(limits.JobTimeLimit),
                $"{jobTime.TotalSeconds} s",
                nameof(limits.ProcessTimeLimit),
                $"{processTime.TotalSeconds} s");
        }
    }

    private static void AddThresholds(in AdjustableJob.Limits limits, List<string> advice)
    {
        if (limits.NotificationLimit is not { } thresholds)
        {
            return;
        }

        if (thresholds.JobMemory is { } high && WhyNotReached(high, in limits) is { } reason)
        {
            Add(advice, CombinationWords.ThresholdNeverReached, nameof(thresholds.JobMemory), reason, CombinationWords.LessThanLimit);
        }

        if (thresholds.JobMemoryLow is { } low)
        {
            AddLow(low, thresholds.JobMemory, limits.JobMemoryLimit, advice);
        }

        if (thresholds.JobUserTime is { } time && limits.JobTimeLimit is { } jobTime && time >= jobTime)
        {
            Add(
                advice,
                CombinationWords.ThresholdNeverReached,
                nameof(thresholds.JobUserTime),
                CombinationWords.JobTimeFirst,
                CombinationWords.LessThanLimit);
        }

        AddTolerances(in limits, thresholds, advice);
    }

    private static string? WhyNotReached(ulong threshold, in AdjustableJob.Limits limits)
    {
        if (limits.JobMemoryLimit is { } memory && MemoryPages.Round(threshold) >= MemoryPages.Round(memory))
        {
            return Text(CombinationWords.AllocationFails, memory, threshold);
        }

        return MostMemory(in limits) is { } most && most <= threshold
            ? Text("ActiveProcessLimit and ProcessMemoryLimit keep all processes together at {0} bytes", most)
            : null;
    }

    private static void AddLow(ulong low, ulong? high, ulong? limit, List<string> advice)
    {
        if (high < low)
        {
            Add(advice, CombinationWords.LowAboveHigh, low, "above 'JobMemory'", high, "one of the two is always passed");
        }
        else if (limit is { } bytes && low >= MemoryPages.Round(bytes))
        {
            Add(advice, CombinationWords.LowAboveHigh, low, "not below 'JobMemoryLimit'", bytes, "the job is never above it");
        }
    }

    private static void AddTolerances(in AdjustableJob.Limits limits, NotificationThresholds thresholds, List<string> advice)
    {
        if (thresholds.CpuRateTolerance is not null && limits.CpuRateControl is not { Notify: true })
        {
            (string reason, string remedy) = limits.CpuRateControl is null
                ? ("there is no CPU rate", "--cpu '50% notify'")
                : ("the CPU rate does not ask for it", "notify");
            Add(advice, CombinationWords.ToleranceWithoutRate, "--notify-cpu", reason, remedy);
        }

        if (thresholds.NetRateTolerance is not null && limits.NetRateControl?.MaxBandwidth is null)
        {
            Add(advice, CombinationWords.ToleranceWithoutRate, "--notify-net", "there is no bandwidth", "--net 10m");
        }

        if (thresholds.IoRateTolerance is not null && limits.IoRateControl.Count == 0)
        {
            Add(advice, CombinationWords.ToleranceWithoutRate, "--notify-io", "there is no I/O rate", "--io '500 iops'");
        }
    }

    private static void AddPrivileges(in AdjustableJob.Limits limits, List<string> advice)
    {
        if (limits.WorkingSetLimit is not null)
        {
            Add(advice, CombinationWords.NeedsPrivilege, nameof(limits.WorkingSetLimit));
        }

        if (limits.PriorityClassLimit is ProcessPriorityClass.AboveNormal or ProcessPriorityClass.High or ProcessPriorityClass.RealTime)
        {
            Add(advice, CombinationWords.NeedsPrivilege, "PriorityClassLimit above Normal");
        }

        if (limits.SchedulingClassLimit > HighestPlainSchedulingClass)
        {
            Add(advice, CombinationWords.NeedsPrivilege, "SchedulingClassLimit above 5");
        }
    }

    private static void AddVersions(in AdjustableJob.Limits limits, List<string> advice)
    {
        if (limits.IoRateControl.Count != 0)
        {
            Add(advice, CombinationWords.IoRateIgnored + "--notify-read and --notify-write to learn of heavy I/O.");
        }

        AddRestriction(limits.UIRestrictions, UIRestrictions.Ime, 22621, advice);
        AddRestriction(limits.UIRestrictions, UIRestrictions.Injection, 26100, advice);
    }

    private static void AddRestriction(UIRestrictions all, UIRestrictions one, int build, List<string> advice)
    {
        if (all.HasFlag(one))
        {
            Add(advice, CombinationWords.RestrictionNeedsNewWindows + "give --best-effort.", $"UIRestrictions.{one}", build);
        }
    }

    // What all processes can commit together, where both their number and their memory are limited.
    private static decimal? MostMemory(in AdjustableJob.Limits limits) =>
        limits.ActiveProcessLimit * (decimal?)MemoryPages.Round(limits.ProcessMemoryLimit);

    private static void Add(List<string> advice, string words, params ReadOnlySpan<object?> values) =>
        advice.Add(Text(words, values));

    private static string Text(string words, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, words, values);
}
