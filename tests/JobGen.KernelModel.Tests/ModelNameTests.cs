using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class ModelNameTests : ModelTest
{
    private const uint AllAccess = 0x1F001F;

    [Fact]
    public void New_name_leaves_the_last_error_alone()
    {
        using Job job = Job.TryCreate("fresh", out int error);
        Assert.Equal(Win32Error.Success, error);
    }

    [Fact]
    public void Taken_name_succeeds_with_183_and_is_the_same_job()
    {
        using Job first = Job.Create("taken");
        using Job second = Job.TryCreate("taken", out int error);
        Assert.Equal(Win32Error.AlreadyExists, error);
        Assert.Same(Kernel.JobOf(first.Handle), Kernel.JobOf(second.Handle));
    }

    [Fact]
    public void Names_are_case_sensitive()
    {
        using Job first = Job.Create("Case");
        using Job second = Job.TryCreate("case", out int error);
        Assert.Equal(Win32Error.Success, error);
        Assert.NotSame(Kernel.JobOf(first.Handle), Kernel.JobOf(second.Handle));
    }

    [Theory]
    [InlineData("plain", "Local\\plain", true)]
    [InlineData("plain", "Global\\plain", false)]
    public void Local_is_where_plain_names_live(string created, string opened, bool same)
    {
        using Job first = Job.Create(created);
        using Job second = Job.TryOpen(opened, AllAccess, out int error);
        Assert.Equal(same ? Win32Error.Success : Win32Error.FileNotFound, error);
    }

    [Theory]
    [InlineData("a\\b", Win32Error.PathNotFound)]
    [InlineData("Local\\a\\b", Win32Error.PathNotFound)]
    [InlineData("\\a", Win32Error.BadPathname)]
    [InlineData("Local\\", Win32Error.BadPathname)]
    public void Backslash_stands_only_after_the_directories(string name, int expected)
    {
        using Job job = Job.TryCreate(name, out int error);
        Assert.Equal((0, expected), (job.Handle, error));
    }

    [Fact]
    public void Missing_name_gives_2()
    {
        using Job job = Job.TryOpen("missing", AllAccess, out int error);
        Assert.Equal(Win32Error.FileNotFound, error);
    }

    [Fact]
    public void Name_is_free_once_the_last_handle_is_closed()
    {
        Job.Create("again").Dispose();
        using Job job = Job.TryOpen("again", AllAccess, out int error);
        Assert.Equal(Win32Error.FileNotFound, error);
        Assert.Equal(0, Kernel.OpenHandleCount);
    }
}
