using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>The policy that the runtime has itself: every limit, each off.</summary>
public sealed class AdjustableJobTests : PolicyTest
{
    [Fact]
    public void It_has_every_limit_and_each_is_off()
    {
        Assert.Equal(LimitTable.All.Select(row => row.Name).Order(), AdjustableJob.Limits.Names.Order());
        Assert.Equal(AdjustableJob.Limits.None, AdjustableJob.DeclaredLimits);
        using AdjustableJob job = AdjustableJob.Create();
        Assert.False(job.HasLimits());
        Assert.Single(Kernel.Calls, call => call.Function == JobGen.Model.ModelFunction.CreateJobObjectW);
        Assert.DoesNotContain(Kernel.Calls, call => call.Function == JobGen.Model.ModelFunction.SetInformationJobObject);
    }

    [Fact]
    public void Limits_known_at_run_time_are_in_force()
    {
        AdjustableJob.Limits limits = AdjustableJob.Limits.Parse("KillOnJobClose, JobMemoryLimit = 512MiB, CpuRateControl = soft 30%");
        using AdjustableJob job = AdjustableJob.Create(in limits);
        Assert.Equal(limits, job.QueryLimits());
        job.JobMemoryLimit = null;
        Assert.Equal("KillOnJobClose, CpuRateControl = soft 30%", job.QueryLimits().ToString());
    }

    [Fact]
    public void Random_limits_come_back_from_the_kernel_by_their_text() => RandomCases.Check(LimitGenerators.Limits, 100, limits =>
    {
        using AdjustableJob job = AdjustableJob.Create(AdjustableJob.Limits.Parse(limits.ToString()));
        Assert.Equal(limits, EveryLimit.Limits.Parse(job.QueryLimits().ToString()));
    });
}
