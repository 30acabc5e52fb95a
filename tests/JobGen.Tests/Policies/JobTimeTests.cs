using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Windows counts a job time limit from the moment it is set, so it must not be set again by accident.</summary>
public sealed class JobTimeTests : PolicyTest
{
    private const uint JobTime = 0x4;
    private const uint PreserveJobTime = 0x40;
    private const uint JobMemory = 0x200;
    private const string Structure = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";
    private const string Flags = "BasicLimitInformation.LimitFlags";
    private const string Time = "BasicLimitInformation.PerJobUserTimeLimit";

    private static readonly byte[] _started = Expect(Structure, (Flags, JobTime), (Time, 100_000_000L));
    private static readonly byte[] _kept = Expect(Structure, (Flags, PreserveJobTime));

    [Fact]
    public void A_new_job_starts_the_count()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Assert.Equal(_started, SetBytes(9));
    }

    [Fact]
    public void Applying_the_same_value_again_keeps_the_count()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Kernel.ClearCalls();
        job.Apply();
        Assert.Equal(_kept, SetBytes(9));
    }

    [Fact]
    public void Applying_another_value_starts_the_count()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Kernel.ClearCalls();
        job.Apply(TimedPolicy.DeclaredLimits with { JobTimeLimit = TimeSpan.FromSeconds(3) });
        Assert.Equal(Expect(Structure, (Flags, JobTime), (Time, 30_000_000L)), SetBytes(9));
    }

    [Fact]
    public void The_setter_always_starts_the_count()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Kernel.ClearCalls();
        job.JobTimeLimit = TimeSpan.FromSeconds(10);
        Assert.Equal(_started, Counting(SetBytes(9)));
    }

    [Fact]
    public void Another_setter_keeps_the_count_and_does_not_echo_the_time()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Kernel.ClearCalls();
        job.JobMemoryLimit = ByteSize.MiB;
        Assert.Equal(Expect(Structure, (Flags, PreserveJobTime | JobMemory), ("JobMemoryLimit", ByteSize.MiB)), Counting(SetBytes(9)));
        Assert.Equal(TimeSpan.FromSeconds(10), job.JobTimeLimit);
    }

    [Fact]
    public void An_update_of_another_limit_keeps_the_count()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Kernel.ClearCalls();
        job.Update((ref TimedPolicy.Limits limits) => limits.JobMemoryLimit = ByteSize.MiB);
        Assert.Equal(Expect(Structure, (Flags, PreserveJobTime | JobMemory), ("JobMemoryLimit", ByteSize.MiB)), Counting(SetBytes(9)));
    }

    [Fact]
    public void An_update_of_the_time_starts_the_count_and_is_remembered()
    {
        using TimedPolicy job = TimedPolicy.Create();
        job.Update((ref TimedPolicy.Limits limits) => limits.JobTimeLimit = TimeSpan.FromSeconds(4));
        Kernel.ClearCalls();
        job.Apply(TimedPolicy.DeclaredLimits with { JobTimeLimit = TimeSpan.FromSeconds(4) });
        Assert.Equal(_kept, SetBytes(9));
    }

    [Fact]
    public void The_first_apply_on_an_opened_job_asks_first()
    {
        using TimedPolicy owner = TimedPolicy.CreateNew("JobGen.Tests.Time");
        using TimedPolicy opened = TimedPolicy.Open("JobGen.Tests.Time");
        Kernel.ClearCalls();
        opened.Apply();
        Assert.Equal(1, Kernel.Calls.Count(call => call.Function == ModelFunction.QueryInformationJobObject));
        Assert.Equal(_kept, SetBytes(9));

        Kernel.ClearCalls();
        opened.Apply();
        Assert.Single(Kernel.Calls);
    }

    [Fact]
    public void The_first_apply_on_an_opened_job_without_a_time_starts_the_count()
    {
        using MemoryOnly owner = MemoryOnly.CreateNew("JobGen.Tests.NoTime");
        using TimedPolicy opened = TimedPolicy.Open("JobGen.Tests.NoTime");
        Kernel.ClearCalls();
        opened.Apply();
        Assert.Equal(_started, SetBytes(9));
    }

    [Fact]
    public void An_apply_without_a_time_on_an_opened_job_asks_nothing()
    {
        using TimedPolicy owner = TimedPolicy.CreateNew("JobGen.Tests.Time");
        using TimedPolicy opened = TimedPolicy.Open("JobGen.Tests.Time");
        Kernel.ClearCalls();
        opened.ResetLimits();
        Assert.Single(Kernel.Calls);
    }

    [Fact]
    public void A_policy_without_job_time_keeps_it_in_a_setter_and_clears_it_in_apply()
    {
        using TimedPolicy owner = TimedPolicy.CreateNew("JobGen.Tests.Foreign");
        using MemoryOnly other = MemoryOnly.Open("JobGen.Tests.Foreign");
        other.JobMemoryLimit = ByteSize.MiB;
        Assert.Equal(TimeSpan.FromSeconds(10), owner.JobTimeLimit);
        Assert.Equal(ByteSize.MiB, owner.JobMemoryLimit);

        other.Apply();
        Assert.Null(owner.JobTimeLimit);
    }

    [Fact]
    public void Switching_it_off_is_remembered()
    {
        using TimedPolicy job = TimedPolicy.Create();
        job.JobTimeLimit = null;
        Assert.Null(job.JobTimeLimit);
        Kernel.ClearCalls();
        job.Apply();
        Assert.Equal(_started, SetBytes(9));
    }

    [Fact]
    public void A_refused_apply_is_not_remembered()
    {
        using TimedPolicy job = TimedPolicy.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        Assert.Throws<JobException>(() => job.Apply(TimedPolicy.DeclaredLimits with { JobTimeLimit = TimeSpan.FromSeconds(3) }));
        Kernel.ClearCalls();
        job.Apply();
        Assert.Equal(_kept, SetBytes(9));
    }
}
