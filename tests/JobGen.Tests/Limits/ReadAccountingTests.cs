using System.Text.Json;
using JobGen.Model;
using JobGen.Tests.Model;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>What a job's processes have used, whatever its policy counts.</summary>
public sealed class ReadAccountingTests : ModelTest
{
    [Fact]
    public void It_is_read_from_any_job_by_two_calls()
    {
        using NoCounters job = NoCounters.Create();
        using JobProcess child = job.Start("/bin/true");
        ModelProcess process = Kernel.FindProcess((uint)child.Id)!;
        process.UseCpu(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2));
        Assert.True(process.Commit(5 * ByteSize.MiB));
        Kernel.ClearCalls();
        JobAccounting accounting = job.ReadAccounting();

        Assert.Equal([8, 9], Kernel.Calls.Select(call => call.InformationClass));
        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)), (accounting.TotalUserTime, accounting.TotalKernelTime));
        Assert.Equal((1U, 1U), (accounting.TotalProcesses, accounting.ActiveProcesses));
        Assert.Equal((5 * ByteSize.MiB, 5 * ByteSize.MiB), (accounting.PeakProcessMemoryUsed, accounting.PeakJobMemoryUsed));
        child.Kill();
    }

    [Fact]
    public void Its_text_is_the_json_of_a_policys_counters()
    {
        using MemoryOnly job = MemoryOnly.Create();
        Assert.Equal(job.ReadCounters().ToString(), job.ReadAccounting().ToString());
        Assert.Equal(16, JsonDocument.Parse(job.ReadAccounting().ToString()).RootElement.EnumerateObject().Count());
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        using MemoryOnly job = MemoryOnly.Create();
        Kernel.Recording = false;
        _ = job.ReadAccounting();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = job.ReadAccounting();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_refused_query_names_its_class(int call)
    {
        using MemoryOnly job = MemoryOnly.Create();
        Kernel.FailCall(ModelFunction.QueryInformationJobObject, call, 5);
        JobException exception = Assert.Throws<JobException>(() => job.ReadAccounting());
        Assert.Equal(5, exception.NativeErrorCode);
        Assert.Contains(call == 1 ? "Accounting" : "ExtendedLimit", exception.Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disposed_job_is_refused()
    {
        MemoryOnly job = MemoryOnly.Create();
        job.Dispose();
        Assert.Throws<ObjectDisposedException>(() => job.ReadAccounting());
    }
}
