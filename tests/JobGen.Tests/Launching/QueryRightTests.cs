using JobGen.Model;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Which right to query a process is asked for.</summary>
public sealed class QueryRightTests : PolicyTest
{
    private const long Limited = 0x1000;
    private const long Full = 0x0400;

    [Fact]
    public void Limited_right_is_all_that_is_asked_for()
    {
        using MemoryOnly job = MemoryOnly.Create();
        ModelProcess process = Kernel.StartProcess();
        Assert.False(job.Contains((int)process.Id));
        Assert.Equal([Limited], RightsAskedFor());
    }

    [Fact]
    public void Full_right_is_asked_for_only_where_the_limited_one_is_refused()
    {
        using MemoryOnly job = MemoryOnly.Create();
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        Kernel.ClearCalls();
        Kernel.FailCall(ModelFunction.IsProcessInJob, 1, 5);
        Assert.True(job.Contains((int)process.Id));
        Assert.Equal([Limited, Full], RightsAskedFor());
    }

    [Fact]
    public void Refusal_of_both_is_reported_and_leaves_no_handle()
    {
        using MemoryOnly job = MemoryOnly.Create();
        ModelProcess process = Kernel.StartProcess();
        int handles = Kernel.OpenHandleCount;
        Kernel.FailCall(ModelFunction.IsProcessInJob, 1, 5);
        Kernel.FailCall(ModelFunction.IsProcessInJob, 2, 5);
        JobException exception = Assert.Throws<JobException>(() => job.Contains((int)process.Id));
        Assert.Equal("IsProcessInJob", exception.Function);
        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Equal(handles, Kernel.OpenHandleCount);
    }

    private IEnumerable<long> RightsAskedFor() =>
        Kernel.Calls.Where(call => call.Function == ModelFunction.OpenProcess).Select(call => call.Arguments[0]);
}
