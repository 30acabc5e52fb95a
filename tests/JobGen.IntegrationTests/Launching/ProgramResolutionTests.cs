using Xunit;

namespace JobGen.IntegrationTests.Launching;

public sealed class ProgramResolutionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jobgen");

    public void Dispose() => _folder.Delete(recursive: true);

    [WindowsFact]
    public void A_bare_name_is_found_in_the_system_directory()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.Start("cmd", "/c", "exit 5");
        process.WaitForExit();
        Assert.Equal(5, process.ExitCode);
    }

    [WindowsFact]
    public void A_bare_name_is_not_looked_for_in_the_current_directory_or_beside_the_program()
    {
        using LaunchedJob job = LaunchedJob.Create();
        JobException beside = Assert.Throws<JobException>(() => job.Start(Path.GetFileName(TestChild.FileName), "exit", "0"));
        Assert.Equal(2, beside.NativeErrorCode);
        Assert.Equal("GetFileAttributes", beside.Function);

        string planted = $"planted-{Guid.NewGuid():N}.exe";
        File.Copy(Path.Combine(Environment.SystemDirectory, "cmd.exe"), planted);
        try
        {
            Assert.Equal(2, Assert.Throws<JobException>(() => job.Start(planted, "/c", "exit")).NativeErrorCode);

            // A path says that it is meant.
            using JobProcess process = job.Start(@".\" + Path.GetFileNameWithoutExtension(planted), "/c", "exit 3");
            process.WaitForExit();
            Assert.Equal(3, process.ExitCode);
        }
        finally
        {
            File.Delete(planted);
        }
    }

    [WindowsFact]
    public void A_bare_name_is_looked_for_in_the_order_of_PATH_with_the_extensions_of_PATHEXT()
    {
        string? before = Environment.GetEnvironmentVariable("PATH");
        DirectoryInfo first = _folder.CreateSubdirectory("first"), second = _folder.CreateSubdirectory("second");
        string name = $"tool-{Guid.NewGuid():N}";
        first.CreateSubdirectory(name + ".exe");
        File.WriteAllText(Path.Combine(first.FullName, name + ".cmd"), "@exit 4\r\n");
        File.Copy(TestChild.FileName, Path.Combine(second.FullName, name + ".exe"));
        using LaunchedJob job = LaunchedJob.Create();
        try
        {
            Environment.SetEnvironmentVariable("PATH", $"{first.FullName};{second.FullName}");
            Assert.Equal(4, ExitCodeOf(job.Start(name)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", before);
        }
    }

    [WindowsFact]
    public void What_cannot_be_launched_is_named_with_its_error()
    {
        using LaunchedJob job = LaunchedJob.Create();
        string text = Path.Combine(_folder.FullName, "text.exe");
        File.WriteAllText(text, "no program, but long enough not to be taken for an old one" + new string('.', 4096));
        AssertFails(job, 193, text, new(text));
        AssertFails(job, 2, "absent.exe", new(Path.Combine(_folder.FullName, "absent")));
        AssertFails(
            job, 267, "no such folder", new(TestChild.FileName) { WorkingDirectory = Path.Combine(_folder.FullName, "no such folder") });
        Assert.Empty(job.GetProcessIds());
    }

    private static int ExitCodeOf(JobProcess process)
    {
        using (process)
        {
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    private static void AssertFails(LaunchedJob job, int error, string named, System.Diagnostics.ProcessStartInfo info)
    {
        JobException failure = Assert.Throws<JobException>(() => job.Start(info));
        Assert.Equal(error, failure.NativeErrorCode);
        Assert.Equal("CreateProcess", failure.Function);
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }
}
