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
        Assert.Equal("SearchPath", beside.Function);

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
    public void Batch_files_run_without_arguments_and_are_refused_with_some()
    {
        string batch = Path.Combine(_folder.FullName, "run it.bat");
        File.WriteAllText(batch, "@exit 6\r\n");
        using LaunchedJob job = LaunchedJob.Create();
        using (JobProcess process = job.Start(batch))
        {
            process.WaitForExit();
            Assert.Equal(6, process.ExitCode);
        }

        foreach (string name in new[] { batch, batch + ". ..", batch + " ", batch.ToUpperInvariant(), batch + "::$DATA" })
        {
            Assert.Throws<ArgumentException>(() => job.Start(name, "\"&calc.exe"));
        }

        Assert.Throws<ArgumentException>(() => job.Start(new System.Diagnostics.ProcessStartInfo(batch, "raw")));
    }

    [WindowsFact]
    public void What_cannot_be_launched_is_named_with_its_error()
    {
        using LaunchedJob job = LaunchedJob.Create();
        string text = Path.Combine(_folder.FullName, "text.exe");
        File.WriteAllText(text, "no program, but long enough not to be taken for an old one" + new string('.', 4096));
        AssertFails(job, 193, text, new(text));
        AssertFails(job, 2, "absent.exe", new(Path.Combine(_folder.FullName, "absent")));
        AssertFails(job, 267, "no such folder", new(TestChild.FileName) { WorkingDirectory = Path.Combine(_folder.FullName, "no such folder") });
        Assert.Empty(job.GetProcessIds());
    }

    private static void AssertFails(LaunchedJob job, int error, string named, System.Diagnostics.ProcessStartInfo info)
    {
        JobException failure = Assert.Throws<JobException>(() => job.Start(info));
        Assert.Equal(error, failure.NativeErrorCode);
        Assert.Equal("CreateProcess", failure.Function);
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }
}
