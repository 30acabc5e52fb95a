using System.Buffers.Binary;
using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

#pragma warning disable JOBGENEXP001, JOBGENEXP002

namespace JobGen.Tests.Limits;

/// <summary>What Windows does with these classes is not documented: only what it is sent, and how a refusal reads, is tested.</summary>
public sealed class ExperimentalTests : ModelTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Freeze_and_thaw_send_class_18(bool freeze)
    {
        using LimitedJob job = LimitedJob.Create();
        Kernel.ClearCalls();
        _ = Record.Exception(freeze ? job.Freeze : job.Thaw);
        CallRecord call = Assert.Single(Kernel.Calls);
        Assert.Equal((18, 16), (call.InformationClass, call.Input.Length));
        Assert.Equal(1u, BinaryPrimitives.ReadUInt32LittleEndian(call.Input));
        Assert.Equal(freeze ? 1 : 0, call.Input[4]);
        Assert.Equal(-1, call.Input.AsSpan(5).IndexOfAnyExcept((byte)0));
    }

    [Fact]
    public void A_Windows_without_them_is_named_with_the_version_needed()
    {
        using LimitedJob job = LimitedJob.Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 87);
        JobException freeze = Assert.Throws<JobException>(job.Freeze);
        Assert.Equal("Freeze", freeze.Limit);
        Assert.Contains("Windows 8", freeze.Message, StringComparison.Ordinal);

        Kernel.FailCall(ModelFunction.QueryInformationJobObject, 1, 87);
        JobException usage = Assert.Throws<JobException>(() => job.ReadMemoryUsage());
        Assert.Contains("Windows 10", usage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_usage_asks_for_class_28()
    {
        using LimitedJob job = LimitedJob.Create();
        Kernel.ClearCalls();
        _ = Record.Exception(() => job.ReadMemoryUsage());
        CallRecord call = Assert.Single(Kernel.Calls);
        Assert.Equal((28, 16L), (call.InformationClass, call.Arguments[3]));
    }
}
