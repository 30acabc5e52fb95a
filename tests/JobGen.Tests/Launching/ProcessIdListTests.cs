using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

public sealed class ProcessIdListTests : LaunchTest
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(1000, false)]
    [InlineData(1000, true)]
    public void Any_number_of_ids_is_read(int count, bool countsAreZero)
    {
        Kernel.Options.ProcessListCountsZeroOnMoreData = countsAreZero;
        using PlainJob job = NewJob();
        List<ModelProcess> processes = [];
        for (int i = 0; i < count; i++)
        {
            processes.Add(Kernel.StartProcess());
            job.Assign((int)processes[i].Id);
        }

        int[] expected = [.. processes.Select(process => (int)process.Id)];
        Assert.Equal(expected, job.GetProcessIds().Order());

        int[] exact = new int[count];
        Assert.Equal(count, job.GetProcessIds(exact));
        Assert.Equal(expected, exact.Order());

        int[] half = new int[count / 2];
        Assert.Equal(count, job.GetProcessIds(half));
        Assert.Subset(expected.ToHashSet(), half.ToHashSet());
        Assert.Equal(half.Length, half.Distinct().Count());

        Kernel.Recording = false;
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = job.GetProcessIds(exact.AsSpan());
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        processes.ForEach(process => process.Exit(0));
    }

    [Fact]
    public void Few_processes_cost_one_call()
    {
        using PlainJob job = NewJob();
        Kernel.ClearCalls();
        Assert.Empty(job.GetProcessIds());
        Assert.Single(Kernel.Calls);
    }

    [Fact]
    public void A_bad_length_means_grow_and_other_errors_are_reported()
    {
        using PlainJob job = NewJob();
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, Win32Error.BadLength);
        Assert.Empty(job.GetProcessIds());
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, OddError);
        Assert.Equal(OddError, Assert.Throws<JobException>(() => job.GetProcessIds()).NativeErrorCode);
    }
}
