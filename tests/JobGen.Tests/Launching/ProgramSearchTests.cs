using JobGen.Launching;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Where a bare name is looked for, and what for.</summary>
public sealed class ProgramSearchTests : LaunchTest
{
    private const string Extensions = ".COM;.EXE;.BAT;.CMD;.PY";

    [Theory]
    [InlineData("tool", "tool.COM|tool.EXE|tool.BAT|tool.CMD|tool.PY")]
    [InlineData("tool.exe", "tool.exe|tool.exe.COM|tool.exe.EXE|tool.exe.BAT|tool.exe.CMD|tool.exe.PY")]
    [InlineData("python3.11", "python3.11|python3.11.COM|python3.11.EXE|python3.11.BAT|python3.11.CMD|python3.11.PY")]
    [InlineData("tool.", "tool.")]
    [InlineData("run.bat. ..", "run.bat. ..")]
    public void A_name_is_tried_as_it_is_and_with_each_extension(string name, string expected) =>
        Assert.Equal(expected.Split('|'), ProgramSearch.FileNames(name, Extensions));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_PATHEXT_there_are_the_four_that_Windows_can_launch(string? extensions) =>
        Assert.Equal(["x.COM", "x.EXE", "x.BAT", "x.CMD"], ProgramSearch.FileNames("x", extensions));

    [Fact]
    public void What_is_no_extension_is_left_out_of_PATHEXT() =>
        Assert.Equal(["x.a", "x.b"], ProgramSearch.FileNames("x", "; .a ;exe;.;.b"));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(@"C:\a;D:\b c", @";C:\a;D:\b c")]
    [InlineData(@"""C:\quoted; no"";C:\q""; C:/a ", @";C:/a")]
    [InlineData(@"""C:\quoted"";\\server\share", @";C:\quoted;\\server\share")]
    [InlineData(@".;..\x;;bin;\rooted;C:relative;%USERPROFILE%\bin;C:\last", @";C:\last")]
    public void The_current_directory_is_in_no_search(string? path, string expected) => Assert.Equal(
        (@"C:\Windows\system32" + expected).Split(';'), ProgramSearch.Directories(@"C:\Windows\system32", path));

    [Fact]
    public void Every_extension_is_tried_in_a_directory_before_the_next()
    {
        Kernel.Files.Programs.UnionWith([@"C:\one\npm.cmd", @"C:\two\npm.exe", @"C:\Windows\System32\cmd.exe"]);
        Assert.Equal(@"C:\one\npm.CMD", Launched("npm", @"C:\one;C:\two"));
        Assert.Equal(@"C:\two\npm.EXE", Launched("npm", @"C:\two;C:\one"));
    }

    [Fact]
    public void A_directory_of_that_name_does_not_end_the_search()
    {
        Kernel.Files.Directories.Add(@"C:\one\tool.exe");
        Kernel.Files.Programs.Add(@"C:\two\tool.exe");
        Assert.Equal(@"C:\two\tool.exe", Launched("tool.exe", @"C:\one\;C:/two"));
    }

    [Fact]
    public void A_directory_that_cannot_be_asked_does_not_end_the_search()
    {
        Kernel.Files.Programs.Add(@"C:\two\tool.exe");
        Kernel.FailCall(ModelFunction.GetFileAttributesW, 2, OddError);
        Assert.Equal(@"C:\two\tool.exe", Launched("tool.exe", @"C:\one;C:\two"));
    }

    [Fact]
    public void A_refusal_names_the_file_that_was_found()
    {
        Kernel.Files.Programs.Add(@"C:\one\tool.EXE");
        Kernel.LaunchHook = static _ => Win32Errors.BadExeFormat;
        JobException refusal = Assert.Throws<JobException>(() => Launched("tool", @"C:\one"));
        Assert.Contains(@"C:\one\tool.EXE", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nowhere_is_told_with_where_it_was_looked_for()
    {
        Kernel.Files.Programs.Add(@"C:\work\tool.exe");
        JobException failure = Assert.Throws<JobException>(() => Launched("tool", @"C:\one"));
        Assert.Equal(2, failure.NativeErrorCode);
        Assert.Contains("PATHEXT", failure.Message, StringComparison.Ordinal);
    }

    private string Launched(string name, string path)
    {
        string? before = Environment.GetEnvironmentVariable("PATH");
        using PlainJob job = NewJob();
        try
        {
            Environment.SetEnvironmentVariable("PATH", path);
            using JobProcess process = job.Start(name);
            ModelLaunch launch = LaunchOf(process);
            bool isBatchFile = launch.ApplicationName == @"C:\Windows\System32\cmd.exe";
            return isBatchFile ? launch.CommandLine!.Split('"')[^3] : launch.ApplicationName!;
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", before);
        }
    }
}
