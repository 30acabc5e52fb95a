using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class LimitRuleTests : ModelTest
{
    [Fact]
    public void Set_replaces_the_whole_class()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 3 }.Set(job));
        Assert.Equal(0, new Limits { Flags = Limits.ProcessMemory, ProcessMemoryBytes = 1 << 20 }.Set(job));
        Limits read = Limits.Query(job);
        Assert.Equal((Limits.ProcessMemory, 0u, 1L << 20), (read.Flags, read.ActiveProcesses, read.ProcessMemoryBytes));
    }

    [Fact]
    public void Value_without_its_flag_is_not_kept()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { ActiveProcesses = 3, JobMemoryBytes = 5 }.Set(job));
        Limits read = Limits.Query(job);
        Assert.Equal((0u, 0u, 0L), (read.Flags, read.ActiveProcesses, read.JobMemoryBytes));
    }

    [Fact]
    public void Priority_and_scheduling_class_are_read_where_they_are_no_limits()
    {
        using Job job = Job.Create();
        Limits read = Limits.Query(job);
        Assert.Equal((0u, 0x20u, 5u), (read.Flags, read.Priority, read.Scheduling));
        Assert.Equal(0, new Limits { Flags = Limits.PriorityClass | Limits.SchedulingClass, Priority = 0x40, Scheduling = 3 }.Set(job));
        Assert.Equal(0, new Limits { Priority = 0x40, Scheduling = 3 }.Set(job));
        read = Limits.Query(job);
        Assert.Equal((0u, 0x20u, 5u), (read.Flags, read.Priority, read.Scheduling));
    }

    [Theory]
    [InlineData(0x8000u)]
    [InlineData(Limits.JobTime | Limits.PreserveJobTime)]
    [InlineData(Limits.SubsetAffinity)]
    [InlineData(Limits.Affinity)]
    [InlineData(Limits.WorkingSet)]
    public void Impossible_flags_and_missing_values_give_87(uint flags)
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.InvalidParameter, new Limits { Flags = flags, JobUserTime = 1 }.Set(job));
    }

    [Theory]
    [InlineData(true, Win32Error.InvalidParameter)]
    [InlineData(false, 0)]
    public void No_active_process_at_all_is_refused_or_not(bool refused, int error)
    {
        Kernel.Options.ZeroActiveProcessLimitRefused = refused;
        using Job job = Job.Create();
        Assert.Equal(error, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 0 }.Set(job));
    }

    [Fact]
    public void Extended_flags_in_class_2_give_87()
    {
        using Job job = Job.Create();
        Limits limits = new() { Flags = Limits.KillOnJobClose };
        Assert.Equal(Win32Error.InvalidParameter, job.Set(2, limits.Bytes.AsSpan(0, 64)));
    }

    [Fact]
    public void Class_2_leaves_what_class_9_alone_holds()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.KillOnJobClose | Limits.JobMemory, JobMemoryBytes = 8192 }.Set(job));
        Assert.Equal(0, job.Set(2, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 2 }.Bytes.AsSpan(0, 64)));
        Limits read = Limits.Query(job);
        Assert.Equal((Limits.KillOnJobClose | Limits.JobMemory | Limits.ActiveProcess, 8192L), (read.Flags, read.JobMemoryBytes));
    }

    [Theory]
    [InlineData(0, 1 << 20, Win32Error.InvalidParameter)]
    [InlineData(1 << 20, 0, Win32Error.InvalidParameter)]
    [InlineData(2 << 20, 1 << 20, Win32Error.InvalidParameter)]
    [InlineData(1 << 20, 2 << 20, Win32Error.PrivilegeNotHeld)]
    public void Working_set_needs_both_bounds_and_a_privilege(long minimum, long maximum, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.IncreaseBasePriority.IsHeld = false;
        Assert.Equal(error, new Limits { Flags = Limits.WorkingSet, MinimumWorkingSet = minimum, MaximumWorkingSet = maximum }.Set(job));
    }

    [Theory]
    [InlineData(5, Win32Error.Success)]
    [InlineData(6, Win32Error.PrivilegeNotHeld)]
    [InlineData(10, Win32Error.InvalidParameter)]
    public void Scheduling_class_above_5_needs_a_privilege(uint value, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.IncreaseBasePriority.IsHeld = false;
        Assert.Equal(error, new Limits { Flags = Limits.SchedulingClass, Scheduling = value }.Set(job));
    }

    [Theory]
    [InlineData(0x20u, true, Win32Error.Success)]
    [InlineData(0x20u, false, Win32Error.PrivilegeNotHeld)]
    [InlineData(0x80u, true, Win32Error.PrivilegeNotHeld)]
    [InlineData(0x21u, true, Win32Error.Success)]
    public void Priority_class_needs_a_privilege_above_normal_or_always(uint value, bool aboveNormalOnly, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.IncreaseBasePriority.IsHeld = false;
        Kernel.Options.PriorityClassNeedsPrivilegeAboveNormalOnly = aboveNormalOnly;
        Assert.Equal(error, new Limits { Flags = Limits.PriorityClass, Priority = value }.Set(job));
    }

    [Fact]
    public void What_is_no_priority_class_becomes_the_normal_one()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.PriorityClass, Priority = 0x21 }.Set(job));
        Assert.Equal(0x20u, Limits.Query(job).Priority);
    }

    [Fact]
    public void Memory_is_kept_in_whole_pages_or_as_it_is()
    {
        using Job job = Job.Create();
        Limits limits = new() { Flags = Limits.JobMemory, JobMemoryBytes = 8191 };
        Assert.Equal(0, limits.Set(job));
        Assert.Equal(4096, Limits.Query(job).JobMemoryBytes);
        Kernel.Options.MemoryLimitsInWholePages = false;
        Assert.Equal(0, limits.Set(job));
        Assert.Equal(8191, Limits.Query(job).JobMemoryBytes);
    }

    [Theory]
    [InlineData(true, Win32Error.InvalidParameter)]
    [InlineData(false, Win32Error.Success)]
    public void Memory_below_a_page_is_refused_or_not(bool refused, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.MemoryLimitBelowPageRefused = refused;
        Assert.Equal(error, new Limits { Flags = Limits.ProcessMemory, ProcessMemoryBytes = 4095 }.Set(job));
    }

    [Fact]
    public void Preserve_keeps_the_job_time_and_is_no_limit_itself()
    {
        using Job job = Job.Create();
        Assert.Equal(0, new Limits { Flags = Limits.JobTime, JobUserTime = 500 }.Set(job));
        Assert.Equal(
            0, new Limits { Flags = Limits.PreserveJobTime | Limits.ActiveProcess, ActiveProcesses = 2, JobUserTime = 7 }.Set(job));
        Limits read = Limits.Query(job);
        Assert.Equal((Limits.JobTime | Limits.ActiveProcess, 500L), (read.Flags, read.JobUserTime));
        Assert.Equal(0, new Limits { Flags = Limits.ActiveProcess, ActiveProcesses = 2 }.Set(job));
        Assert.Equal((Limits.ActiveProcess, 0L), (Limits.Query(job).Flags, Limits.Query(job).JobUserTime));
    }

    [Fact]
    public void Affinity_belongs_to_processors_that_exist()
    {
        using Job job = Job.Create();
        Kernel.Options.ProcessorGroups = [0xF];
        Assert.Equal(Win32Error.InvalidParameter, new Limits { Flags = Limits.Affinity, AffinityMask = 0x10 }.Set(job));
        Assert.Equal(0, new Limits { Flags = Limits.Affinity | Limits.SubsetAffinity, AffinityMask = 0x8 }.Set(job));
    }

    [Theory]
    [InlineData(4, 0x3FFu, Win32Error.Success)]
    [InlineData(4, 0x400u, Win32Error.InvalidParameter)]
    [InlineData(6, 1u, Win32Error.Success)]
    [InlineData(6, 2u, Win32Error.InvalidParameter)]
    public void Small_classes_know_their_values(int number, uint value, int error)
    {
        using Job job = Job.Create();
        Assert.Equal(error, job.Set(number, BitConverter.GetBytes(value)));
    }

    [Theory]
    [InlineData(WindowsBuilds.Windows7, 0xFFu)]
    [InlineData(WindowsBuilds.Windows11Version22H2 - 1, 0xFFu)]
    [InlineData(WindowsBuilds.Windows11Version22H2, 0x1FFu)]
    [InlineData(WindowsBuilds.Windows11Version24H2 - 1, 0x1FFu)]
    [InlineData(WindowsBuilds.Windows11Version24H2, 0x3FFu)]
    public void Restriction_that_this_Windows_does_not_know_refuses_them_all(int build, uint known)
    {
        using Job job = Job.Create();
        Kernel.Options.WindowsBuild = build;
        Assert.Equal(0, job.Set(4, BitConverter.GetBytes(known)));
        Assert.Equal(Win32Error.InvalidParameter, job.Set(4, BitConverter.GetBytes((known + 1) | 1)));
        Assert.Equal(known, Kernel.JobOf(job.Handle).UIRestrictions);
    }
}
