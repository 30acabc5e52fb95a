namespace JobGen.JobRun.Tests.Windows;

public sealed class PublishedJobRunTests
{
    [Fact]
    public void It_is_one_small_file_that_is_published_without_a_warning()
    {
        Assert.DoesNotContain("warning", PublishedJobRun.Messages, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(new FileInfo(PublishedJobRun.FileName).Length, 1, 5_000_000);
    }
}
