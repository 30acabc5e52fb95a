using System.Globalization;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Commands;

/// <summary>Which limits this system takes, found out on jobs that hold nothing.</summary>
internal static class SystemLimits
{
    // Values that hardly limit anything and are in range everywhere.
    private static readonly (string Limit, string Text)[] s_samples =
    [
        (nameof(AdjustableJob.Limits.JobMemoryLimit), "1GiB"),
        (nameof(AdjustableJob.Limits.ProcessMemoryLimit), "1GiB"),
        (nameof(AdjustableJob.Limits.WorkingSetLimit), "1MiB..64MiB"),
        (nameof(AdjustableJob.Limits.CpuRateControl), "100%"),
        (nameof(AdjustableJob.Limits.AffinityLimit), "0"),
        (nameof(AdjustableJob.Limits.GroupAffinity), "0: 0"),
        (nameof(AdjustableJob.Limits.JobTimeLimit), "1d"),
        (nameof(AdjustableJob.Limits.ProcessTimeLimit), "1d"),
        (nameof(AdjustableJob.Limits.PriorityClassLimit), "Normal"),
        (nameof(AdjustableJob.Limits.SchedulingClassLimit), "5"),
        (nameof(AdjustableJob.Limits.ActiveProcessLimit), "1000"),
        (nameof(AdjustableJob.Limits.UIRestrictions), "Desktop"),
        (nameof(AdjustableJob.Limits.NetRateControl), "1GiB/s"),
        (nameof(AdjustableJob.Limits.IoRateControl), "1000000 iops"),
        (nameof(AdjustableJob.Limits.NotificationLimit), "JobMemory 1GiB"),
    ];

    /// <summary>Each limit by its first option, and why it is refused; <see langword="null"/> for one that is taken.</summary>
    internal static IEnumerable<(string Option, string? Refusal)> Find()
    {
        foreach ((string limit, string text) in s_samples)
        {
            yield return (LimitOptions.All.First(option => option.Limit == limit).LongForm, Refusal(limit, text));
        }
    }

    private static string? Refusal(string limit, string text)
    {
        AdjustableJob.Limits limits = AdjustableJob.Limits.None;
        _ = limits.TrySet(limit, text, out _);
        try
        {
            AdjustableJob.Create(in limits, name: "").Dispose();
            return null;
        }
        catch (JobException exception)
        {
            return exception.NativeErrorCode == Win32Errors.PrivilegeNotHeld
                ? "needs an administrator, or a user with the privilege SeIncreaseBasePriorityPrivilege"
                : string.Create(CultureInfo.InvariantCulture, $"not on this system (error {exception.NativeErrorCode})");
        }
    }
}
