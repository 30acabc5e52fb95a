using Xunit;

namespace JobGen.IntegrationTests.Jobs;

public class LimitTests
{
    private const string NoValues = "Wine 8 answers a query of class 9 with zeros";

    [WindowsFact(SkipOnWine = NoValues)]
    public void Declared_limits_are_read_back_as_declared()
    {
        using ExtendedLimits job = ExtendedLimits.Create();
        Assert.Equal(ExtendedLimits.DeclaredLimits, job.QueryLimits());
    }

    [WindowsFact(SkipOnWine = NoValues)]
    public void A_setter_changes_its_limit_and_no_other()
    {
        using ExtendedLimits job = ExtendedLimits.Create();
        job.JobMemoryLimit = 768 * ByteSize.MiB;
        Assert.Equal(ExtendedLimits.DeclaredLimits with { JobMemoryLimit = 768 * ByteSize.MiB }, job.QueryLimits());
        job.JobMemoryLimit = null;
        Assert.Equal(ExtendedLimits.DeclaredLimits with { JobMemoryLimit = null }, job.QueryLimits());
    }

    [WindowsFact(SkipOnWine = NoValues)]
    public void Limits_that_are_reset_are_off()
    {
        using KillOnClose job = KillOnClose.Create();
        Assert.True(job.HasLimits());
        job.ResetLimits();
        Assert.False(job.HasLimits());
        Assert.False(job.KillOnJobClose);
    }

    [WindowsFact(SkipOnWine = "Wine 8 does not enforce the active process limit")]
    public void The_active_process_limit_refuses_one_process_more()
    {
        using ExtendedLimits job = ExtendedLimits.Create(ExtendedLimits.DeclaredLimits with { ActiveProcessLimit = 1 });
        using JobProcess first = job.Start(TestChild.FileName, "sleep");
        Assert.Equal(1816, Assert.Throws<JobException>(() => job.Start(TestChild.FileName, "sleep")).NativeErrorCode);
        Assert.Equal([first.Id], job.GetProcessIds());
    }

    [WindowsFact(SkipOnWine = "Wine 8 does not enforce memory limits")]
    public async Task The_process_memory_limit_fails_allocations()
    {
        using ExtendedLimits job = ExtendedLimits.Create();
        using JobProcess child = job.Start(TestChild.FileName, "allocate", "600");
        await Until.Within(child.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(8, child.ExitCode);
    }
}
