namespace JobGen.Publishing.Tests;

/// <summary>A program that uses every limit, launches, listens and waits does the same however it is published.</summary>
public sealed class PublishingTests(PublishedApps apps) : IClassFixture<PublishedApps>
{
    [Theory]
    [InlineData(PublishMode.Jit)]
    [InlineData(PublishMode.Trimmed)]
    [InlineData(PublishMode.NativeAot)]
    public void It_publishes_without_a_warning(PublishMode mode) =>
        Assert.DoesNotContain("warning", apps[mode].Messages, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_reference_build_does_what_it_is_compared_for()
    {
        PublishedApp app = apps[PublishMode.Jit];
        Assert.Equal("compiled ahead of time: False", app.FirstLine);
        Assert.Equal(
            [
                "child with 42",
                "exit code 7, ended by the job: False",
                "NewProcess of the child: True",
                "ExitProcess of the child: True",
                "ActiveProcessZero of the child: False",
                "holds 1 process, the sleeper: True",
                "exit code 5, ended by the job: True",
            ],
            app.Rest[^8..^1]);
        Assert.StartsWith("OpenJobObject failed for the name 'the name': nothing of that name exists (2, ERROR_FILE_NOT_FOUND)", app.Rest[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Trimmed_it_does_the_same()
    {
        PublishedApp app = apps[PublishMode.Trimmed];
        Assert.Equal("compiled ahead of time: False", app.FirstLine);
        Assert.Equal(apps[PublishMode.Jit].Rest, app.Rest);
        Assert.True(app.Size < apps[PublishMode.Jit].Size / 2, $"{app.Size} bytes");
    }

    [Fact]
    public void As_native_code_it_does_the_same()
    {
        PublishedApp app = apps[PublishMode.NativeAot];
        Assert.Equal("compiled ahead of time: True", app.FirstLine);
        Assert.Equal(apps[PublishMode.Jit].Rest, app.Rest);
    }

    [Fact]
    public void As_native_code_it_is_one_small_file()
    {
        PublishedApp app = apps[PublishMode.NativeAot];
        Assert.Equal("JobGen.PublishedApp.exe", Assert.Single(app.Files));

        // Microsoft's linker puts the whole static C runtime in; here a small stand-in takes its place.
        Assert.InRange(app.Size, 1, OperatingSystem.IsWindows() ? 3_500_000 : 2_500_000);
    }
}
