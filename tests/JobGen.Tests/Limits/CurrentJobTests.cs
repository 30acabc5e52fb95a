using System.Diagnostics;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed class CurrentJobTests : ModelTest
{
    [Fact]
    public void The_limits_of_the_callers_own_job_are_read_through_a_null_handle()
    {
        using LimitedJob job = LimitedJob.Create();
        job.AssignCurrentProcess();
        Kernel.ClearCalls();
        CurrentJobLimits limits = CurrentJob.QueryLimits();

        CallRecord call = Assert.Single(Kernel.Calls);
        Assert.Equal((0L, 9, 144L), (call.Arguments[0], call.InformationClass, call.Arguments[3]));
        Assert.True(limits.BreakawayOk);
        Assert.False(limits.KillOnJobClose);
        Assert.False(limits.SilentBreakawayOk);
        Assert.False(limits.DieOnUnhandledException);
        Assert.Equal(7u, limits.ActiveProcessLimit);
        Assert.Equal(64 * ByteSize.MiB, limits.ProcessMemoryLimit);
        Assert.Equal(5 * ByteSize.GiB, limits.JobMemoryLimit);
        Assert.Equal(ProcessPriorityClass.Idle, limits.PriorityClassLimit);
        Assert.Equal(new ProcessorAffinity(0x3, subset: true), limits.AffinityLimit);
        Assert.Equal(TimeSpan.FromSeconds(500), limits.ProcessTimeLimit);
        Assert.Null(limits.JobTimeLimit);
        Assert.Null(limits.WorkingSetLimit);
        Assert.Null(limits.SchedulingClassLimit);
    }

    [Fact]
    public void Its_peaks_are_not_mixed_up()
    {
        using LimitedJob job = LimitedJob.Create();
        job.AssignCurrentProcess();
        Kernel.CurrentProcess.Commit(3 * ByteSize.MiB);
        using JobProcess child = job.Start("/bin/true");
        Assert.True(Kernel.FindProcess((uint)child.Id)!.Commit(2 * ByteSize.MiB));
        CurrentJobLimits limits = CurrentJob.QueryLimits();
        Assert.Equal((3 * ByteSize.MiB, 5 * ByteSize.MiB), (limits.PeakProcessMemoryUsed, limits.PeakJobMemoryUsed));
        child.Kill();
    }

    [Fact]
    public void Its_accounting_is_read_through_a_null_handle()
    {
        using LimitedJob job = LimitedJob.Create();
        job.AssignCurrentProcess();
        Kernel.CurrentProcess.UseCpu(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2));
        Kernel.ClearCalls();
        JobAccounting accounting = CurrentJob.ReadAccounting();

        Assert.Equal(
            [(0L, 8, 96L), (0L, 9, 144L)],
            Kernel.Calls.Select(call => (call.Arguments[0], call.InformationClass, call.Arguments[3])));
        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)), (accounting.TotalUserTime, accounting.TotalKernelTime));
        Assert.Equal((1u, 1u, 0u), (accounting.TotalProcesses, accounting.ActiveProcesses, accounting.TotalTerminatedProcesses));
    }

    [Fact]
    public void Without_a_job_the_error_says_so()
    {
        JobException exception = Assert.Throws<JobException>(() => CurrentJob.QueryLimits());
        Assert.Equal((5, "QueryInformationJobObject"), (exception.NativeErrorCode, exception.Function));
        Assert.Contains("runs in no job", exception.Message, StringComparison.Ordinal);
        Assert.Throws<JobException>(() => CurrentJob.ReadAccounting());
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        using LimitedJob job = LimitedJob.Create();
        job.AssignCurrentProcess();
        Kernel.Recording = false;
        _ = CurrentJob.QueryLimits();
        _ = CurrentJob.ReadAccounting();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = CurrentJob.QueryLimits();
        _ = CurrentJob.ReadAccounting();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
