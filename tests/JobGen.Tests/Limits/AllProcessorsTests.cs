using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed class AllProcessorsTests : ModelTest
{
    [Fact]
    public void Each_group_has_the_mask_of_its_processors()
    {
        Kernel.Options.ProcessorGroups = [ulong.MaxValue, 0x7];
        Assert.Equal(JobGroupAffinity.Of(0, ulong.MaxValue).With(1, 0x7), JobGroupAffinity.AllProcessors());
    }

    [Theory]
    [InlineData(ModelFunction.GetActiveProcessorGroupCount)]
    [InlineData(ModelFunction.GetActiveProcessorCount)]
    public void A_failed_query_throws(ModelFunction function)
    {
        Kernel.FailCall(function, 1, 8);
        JobException exception = Assert.Throws<JobException>(() => JobGroupAffinity.AllProcessors());
        Assert.Equal((8, function.ToString()), (exception.NativeErrorCode, exception.Function));
    }
}
