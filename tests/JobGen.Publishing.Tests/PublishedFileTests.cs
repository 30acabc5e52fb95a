namespace JobGen.Publishing.Tests;

/// <summary>What the SDK says of a published program, and what it makes.</summary>
[Collection(nameof(PublishedApps))]
public sealed class PublishedFileTests(PublishedApps apps)
{
    [Theory]
    [InlineData("tests/JobGen.PublishedApp", PublishMode.Jit)]
    [InlineData("tests/JobGen.PublishedApp", PublishMode.Trimmed)]
    [InlineData("tests/JobGen.PublishedApp", PublishMode.NativeAot)]
    [InlineData("samples/AotWorker", PublishMode.Trimmed)]
    [InlineData("samples/AotWorker", PublishMode.NativeAot)]
    public void It_publishes_without_a_warning(string project, PublishMode mode) =>
        Assert.DoesNotContain("warning", apps[project, mode].Messages, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void As_native_code_it_is_one_small_file()
    {
        PublishedApp app = apps["samples/AotWorker", PublishMode.NativeAot];
        Assert.Equal("AotWorker.exe", Path.GetFileName(Assert.Single(app.Files)));

        // Microsoft's linker puts the whole static C runtime in; here a small stand-in takes its place.
        Assert.InRange(app.Size, 1, OperatingSystem.IsWindows() ? 4_000_000 : 3_000_000);
    }
}
