using System.Diagnostics;

namespace JobGen.JobRun.Tests.Windows;

/// <summary>Jobs with a name, trees of processes, and what is left of them.</summary>
[RunsOnWindows]
public sealed class JobTests
{
    // It waits for a line that does not come.
    private static readonly string[] s_sleeper = ["cmd", "/c", "set /p X="];

    [Fact]
    public void A_job_with_a_name_is_shown_changed_joined_and_ended()
    {
        const string Name = "jobgen-tests-tree";
        using Process first = PublishedJobRun.Start([], ["-q", "--name", Name, "-m", "1g", .. s_sleeper]);
        Until(() => PublishedJobRun.Run("ps", Name).Output.Contains("cmd", StringComparison.Ordinal));

        (int exitCode, string output, string error) = PublishedJobRun.Run("ps", Name);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith($"job {Name}: 1 process, limits: ", output, StringComparison.Ordinal);

        Assert.Equal((0, $"job {Name}: ActiveProcessLimit = 7\n", ""), PublishedJobRun.Run("set", Name, "--pids", "7"));

        Assert.Equal((6, "", ""), PublishedJobRun.Run("-q", "--name", Name, "cmd", "/c", "exit 6"));
        Assert.Contains("cmd", PublishedJobRun.Run("ps", Name).Output, StringComparison.Ordinal);

        Assert.Equal((0, "", ""), PublishedJobRun.Run("kill", Name));
        first.WaitForExit();
        Assert.Equal(1, first.ExitCode);
        Until(() => PublishedJobRun.Run("ps", Name).ExitCode == 125);
    }

    [Fact]
    public void The_end_of_who_made_a_job_is_the_end_of_who_joined_it()
    {
        const string Name = "jobgen-tests-joined";
        using Process first = PublishedJobRun.Start([], ["-q", "--name", Name, .. s_sleeper]);
        Until(() => PublishedJobRun.Run("ps", Name).Output.Contains("1 process,", StringComparison.Ordinal));
        using Process second = PublishedJobRun.Start([], ["-q", "--name", Name, .. s_sleeper]);
        Until(() => PublishedJobRun.Run("ps", Name).Output.Contains("2 processes", StringComparison.Ordinal));
        first.Kill();
        second.WaitForExit();
        Until(() => PublishedJobRun.Run("ps", Name).ExitCode == 125);
    }

    [Fact]
    public void A_jobrun_that_is_killed_leaves_nothing_behind()
    {
        const string Name = "jobgen-tests-killed";
        using Process run = PublishedJobRun.Start([], ["-q", "--name", Name, "cmd", "/c", "cmd /c set /p X= & exit 3"]);
        Until(() => PublishedJobRun.Run("ps", Name).Output.Contains("2 processes", StringComparison.Ordinal));
        run.Kill();
        Until(() => PublishedJobRun.Run("ps", Name).ExitCode == 125);
    }

    [Fact]
    public void After_its_time_the_whole_tree_is_ended()
    {
        const string Name = "jobgen-tests-timeout";
        (int exitCode, _, _) = PublishedJobRun.Run(["-q", "--name", Name, "--timeout", "2s", "cmd", "/c", "cmd /c set /p X= & exit 3"]);
        Assert.Equal(124, exitCode);
        Until(() => PublishedJobRun.Run("ps", Name).ExitCode == 125);
    }

    [Fact]
    public void Limits_are_put_on_a_process_that_runs()
    {
        const string Name = "jobgen-tests-attach";
        using Process run = PublishedJobRun.Start([], ["-q", "--name", Name, .. s_sleeper]);
        int id = 0;
        Until(() => int.TryParse(PublishedJobRun.Run("ps", Name).Output.Split('\n').ElementAtOrDefault(2)?.Split(' ')[0], out id));
        using Process attach = PublishedJobRun.Start([], ["attach", "--pids", "5", id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.Equal(
            $"jobrun: {id} in the job, with all that they start from now on. What they have started before stays outside.",
            attach.StandardError.ReadLine());
        Assert.Equal(0, PublishedJobRun.Run("kill", Name).ExitCode);
        attach.WaitForExit();
        Assert.Equal(0, attach.ExitCode);
    }

    [Fact]
    public void A_run_writes_its_report()
    {
        string file = Path.Combine(Path.GetDirectoryName(PublishedJobRun.FileName)!, "run.html");
        string name = PublishedJobRun.WindowsName.Replace("jobrun.exe", "run.html", StringComparison.Ordinal);
        Assert.Equal((4, "", ""), PublishedJobRun.Run("-q", "--report", name, "cmd", "/c", "exit 4"));
        string report = File.ReadAllText(file);
        Assert.Contains("<svg", report, StringComparison.Ordinal);
        Assert.Contains("Exit code 4", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_watched_in_lines_where_there_is_no_terminal()
    {
        (int exitCode, string output, string error) = PublishedJobRun.Run("--watch", "cmd", "/c", "echo hi & exit 4");
        Assert.Equal((4, "hi \n"), (exitCode, output));
        Assert.StartsWith("jobrun: ", error, StringComparison.Ordinal);
        Assert.Contains("jobrun: cmd (PID) exited with 4", error, StringComparison.Ordinal);
    }

    private static void Until(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, TimeSpan.FromMinutes(1)), "It did not come to that within a minute.");
}
