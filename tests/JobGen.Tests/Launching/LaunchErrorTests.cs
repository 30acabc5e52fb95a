using System.Diagnostics;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>Each error that a launch is known to fail with has words and a remedy, and claims nothing that was not asked.</summary>
public sealed class LaunchErrorTests : LaunchTest
{
    [Theory]
    [InlineData(2, "ERROR_FILE_NOT_FOUND", "The file is there")]
    [InlineData(5, "ERROR_ACCESS_DENIED", "may not be allowed")]
    [InlineData(6, "ERROR_INVALID_HANDLE", "may have been closed")]
    [InlineData(8, "ERROR_NOT_ENOUGH_MEMORY", "desktop heap")]
    [InlineData(32, "ERROR_SHARING_VIOLATION", "has the file open")]
    [InlineData(193, "ERROR_BAD_EXE_FORMAT", "interpreter")]
    [InlineData(203, "ERROR_ENVVAR_NOT_FOUND", "SystemRoot")]
    [InlineData(206, "ERROR_FILENAME_EXCED_RANGE", "shorten the path")]
    [InlineData(216, "ERROR_EXE_MACHINE_TYPE_MISMATCH", "processor")]
    [InlineData(225, "ERROR_VIRUS_INFECTED", "virus scanner")]
    [InlineData(740, "ERROR_ELEVATION_REQUIRED", "elevated")]
    [InlineData(1260, "ERROR_ACCESS_DISABLED_BY_POLICY", "AppLocker")]
    [InlineData(1392, "ERROR_FILE_CORRUPT", "chkdsk")]
    [InlineData(1450, "ERROR_NO_SYSTEM_RESOURCES", "Run fewer")]
    [InlineData(1455, "ERROR_COMMITMENT_LIMIT", "paging file")]
    [InlineData(1816, "ERROR_NOT_ENOUGH_QUOTA", "ActiveProcessLimit")]
    [InlineData(1920, "ERROR_CANT_ACCESS_FILE", "alias")]
    [InlineData(4551, "ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION", "App Control")]
    [InlineData(14001, "ERROR_SXS_CANT_GEN_ACTCTX", "sxstrace")]
    public void An_error_is_told_in_words_with_what_to_do(int error, string name, string remedy)
    {
        JobException failure = Fail(error, new ProcessStartInfo(Tool));
        Assert.Contains($"({error}, {name})", failure.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_directory_named_like_a_program_is_told_as_that(int error)
    {
        Kernel.Files.Directories.Add(Tool);
        Assert.Equal("It is a directory.", Fail(error, new ProcessStartInfo(Tool)).Remedy);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_as_that()
    {
        Kernel.Files.Programs.Add(@"C:\other.exe");
        Assert.Contains("There is no such file", Fail(2, new ProcessStartInfo(Tool)).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_directory_that_does_not_exist_is_named() => Assert.Equal(
        @"The working directory 'D:\gone' does not exist or is a file.",
        Fail(267, new ProcessStartInfo(Tool) { WorkingDirectory = @"D:\gone" }).Remedy);

    [Fact]
    public void A_working_directory_that_exists_but_is_too_long_is_told_as_that()
    {
        string directory = @"D:\" + new string('x', 260);
        Kernel.Files.Directories.Add(directory);
        Assert.Contains(
            "exists but has 263 characters, and Windows takes 258",
            Fail(267, new ProcessStartInfo(Tool) { WorkingDirectory = directory }).Remedy,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_directory_that_exists_is_not_called_absent()
    {
        Kernel.Files.Directories.Add(@"D:\locked");
        JobException failure = Fail(267, new ProcessStartInfo(Tool) { WorkingDirectory = @"D:\locked" });
        Assert.Contains("exists, but the caller may not be allowed", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_inherited_directory_is_named() => Assert.Contains(
        $"The caller's current directory '{Environment.CurrentDirectory}'",
        Fail(267, new ProcessStartInfo(Tool)).Remedy,
        StringComparison.Ordinal);

    private JobException Fail(int error, ProcessStartInfo info)
    {
        using PlainJob job = NewJob();
        Kernel.LaunchHook = _ => error;
        return Assert.Throws<JobException>(() => job.Start(info));
    }
}
