namespace JobGen.Publishing.Tests;

/// <summary>
/// A program that uses every limit, launches, listens and waits does the same however it is published. All of the runtime is
/// in it, used or not.
/// </summary>
[Collection(nameof(PublishedApps))]
[RunsOnWindows]
public sealed class PublishingTests(PublishedApps apps)
{
    private const string App = "tests/JobGen.PublishedApp";

    [Fact]
    public void The_reference_build_does_what_it_is_compared_for()
    {
        PublishedApp app = apps[App, PublishMode.Jit];
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
        Assert.StartsWith(
            "OpenJobObject failed for the name 'the name': nothing of that name exists (2, ERROR_FILE_NOT_FOUND)",
            app.Rest[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Trimmed_it_does_the_same()
    {
        PublishedApp app = apps[App, PublishMode.Trimmed];
        Assert.Equal("compiled ahead of time: False", app.FirstLine);
        Assert.Equal(apps[App, PublishMode.Jit].Rest, app.Rest);
        Assert.True(app.Size < apps[App, PublishMode.Jit].Size / 2, $"{app.Size} bytes");
    }

    [Fact]
    public void As_native_code_it_does_the_same()
    {
        PublishedApp app = apps[App, PublishMode.NativeAot];
        Assert.Equal("compiled ahead of time: True", app.FirstLine);
        Assert.Equal(apps[App, PublishMode.Jit].Rest, app.Rest);
    }
}
