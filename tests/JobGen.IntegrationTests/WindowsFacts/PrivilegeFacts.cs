using Xunit;
using static JobGen.IntegrationTests.WindowsFacts.RawJob;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>What needs SeIncreaseBasePriorityPrivilege enabled, which an administrator's token holds disabled.</summary>
public sealed class PrivilegeFacts : RealWindows
{
    private const int PrivilegeNotHeld = 1314;

    [WindowsTheory(SkipOnWine = Skipped)]
    [InlineData(0x40u, 0)]
    [InlineData(0x4000u, 0)]
    [InlineData(0x20u, 0)]
    [InlineData(0x8000u, PrivilegeNotHeld)]
    [InlineData(0x80u, PrivilegeNotHeld)]
    [InlineData(0x100u, PrivilegeNotHeld)]
    public void Priority_class_needs_it_above_normal(uint priorityClass, int expected)
    {
        using KillOnClose job = KillOnClose.Create();
        int error = Set(
            job,
            LimitClass,
            new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.PriorityClass, Priority = priorityClass });
        Print($"priority class 0x{priorityClass:X}, the privilege not enabled", error);
        Assert.Equal(expected, error);
    }

    [WindowsTheory(SkipOnWine = Skipped)]
    [InlineData(5u, 0)]
    [InlineData(6u, PrivilegeNotHeld)]
    public void Scheduling_class_needs_it_above_5(uint schedulingClass, int expected)
    {
        using KillOnClose job = KillOnClose.Create();
        int error = Set(
            job,
            LimitClass,
            new ExtendedLimitInformation { LimitFlags = ExtendedLimitInformation.SchedulingClass, Scheduling = schedulingClass });
        Print($"scheduling class {schedulingClass}, the privilege not enabled", error);
        Assert.Equal(expected, error);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Working_set_has_it_enabled_by_kernel32()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs an administrator");
        using KillOnClose job = KillOnClose.Create();
        int error = Set(
            job,
            LimitClass,
            new ExtendedLimitInformation
            {
                LimitFlags = ExtendedLimitInformation.WorkingSet,
                MinimumWorkingSetSize = 1 << 20,
                MaximumWorkingSetSize = 16 << 20,
            });
        Print("working set, the privilege not enabled", error);
        Assert.Equal(0, error);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Policy_has_it_enabled_for_the_call_alone()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs an administrator");
        using HighPriority job = HighPriority.Create();
        Assert.Equal(System.Diagnostics.ProcessPriorityClass.High, job.PriorityClassLimit);
        ExtendedLimitInformation high = new() { LimitFlags = ExtendedLimitInformation.PriorityClass, Priority = 0x80 };
        int error = Set(job, LimitClass, high);
        Print("high priority after a policy has set it", error);
        Assert.Equal(PrivilegeNotHeld, error);
    }
}
