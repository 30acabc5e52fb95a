namespace JobGen.JobRun.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void A_limit_is_text() => Assert.True(AdjustableJob.Limits.TryParse("JobMemoryLimit = 512m", null, out _));
}
