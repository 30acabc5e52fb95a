using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Launching;

public class LaunchTests
{
    [WindowsFact]
    public async Task The_exit_code_comes_back()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.StartChild("exit", "7");
        Assert.Equal(7, await process.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.True(process.HasExited);
        Assert.Equal(7, process.ExitCode);
        Assert.False(process.WasTerminatedByJob);
    }

    [WindowsFact]
    public void The_code_for_still_active_is_an_exit_code_too()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.StartChild("exit", "259");
        process.WaitForExit();
        Assert.True(process.HasExited);
        Assert.Equal(259, process.ExitCode);
    }

    [WindowsFact]
    public void The_process_is_in_the_job_while_Start_returns()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.StartChild("sleep");
        Assert.True(job.Contains(process));
        Assert.True(job.Contains(process.Id));
        Assert.True(job.Contains(process.Handle));
        Assert.Equal([process.Id], job.GetProcessIds());
        job.Terminate();
    }

    [WindowsFact]
    public void A_process_that_runs_has_no_exit_code()
    {
        using LaunchedJob job = LaunchedJob.Create();
        using JobProcess process = job.StartChild("sleep");
        Assert.False(process.HasExited);
        Assert.False(process.WaitForExit(TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(() => process.ExitCode);
        job.Terminate();
    }

    [WindowsFact]
    public void Directory_and_environment_reach_the_child()
    {
        using LaunchedJob job = LaunchedJob.Create();
        string windows = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
        Assert.Equal(
            windows,
            job.Run(new ProcessStartInfo(TestChild.FileName, ["directory"]) { WorkingDirectory = windows }).Trim(),
            ignoreCase: true);

        ProcessStartInfo info = new(TestChild.FileName, ["environment", "JOBGEN_A", "JOBGEN_B", "PATH"]);
        info.Environment["JOBGEN_A"] = "ä = 漢";
        info.Environment["PATH"] = null;
        Assert.Equal(["JOBGEN_A=ä = 漢", "JOBGEN_B", "PATH"], job.Run(info).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [WindowsFact]
    public void Random_arguments_arrive_as_they_were_sent()
    {
        using LaunchedJob job = LaunchedJob.Create();
        Random random = new(1607);
        for (int round = 0; round < 10; round++)
        {
            string[] arguments = new string[12];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = new string(random.GetItems<char>("\\\\\"\" \tab&|<>^%é漢", random.Next(0, 10)));
            }

            string output = job.Run(new ProcessStartInfo(TestChild.FileName, ["arguments", .. arguments]));

            Assert.Equal(arguments, output[..^2].Split("\r\n"));
        }
    }

    [WindowsFact]
    public void Ids_of_ended_processes_are_not_reused_while_they_are_held()
    {
        using LaunchedJob job = LaunchedJob.Create();
        List<JobProcess> processes = [];
        for (int i = 0; i < 20; i++)
        {
            processes.Add(job.StartChild("exit", "0"));
            processes[^1].WaitForExit();
        }

        Assert.Equal(processes.Count, processes.Select(process => process.Id).Distinct().Count());
        processes.ForEach(process => process.Dispose());
    }

    [WindowsFact]
    public void Outer_jobs_hold_the_process_too()
    {
        using LaunchedJob root = LaunchedJob.Create();
        using LaunchedJob middle = LaunchedJob.Create();
        using LaunchedJob leaf = LaunchedJob.Create();
        ProcessStartInfo info = new(TestChild.FileName, ["sleep"]);

        using JobProcess process = leaf.Start(info, new JobStartOptions { OuterJobs = [root, middle] });

        Assert.True(root.Contains(process) && middle.Contains(process) && leaf.Contains(process));
        Assert.Throws<ArgumentException>(() => leaf.Start(info, new JobStartOptions { OuterJobs = [root, root] }));
        Assert.Throws<ArgumentException>(() => leaf.Start(info, new JobStartOptions { OuterJobs = [leaf] }));
        root.Terminate(9);
        process.WaitForExit();
        Assert.Equal(9, process.ExitCode);
        Assert.Empty(leaf.GetProcessIds());
    }

    [WindowsFact]
    public void A_disposed_job_starts_nothing()
    {
        LaunchedJob job = LaunchedJob.Create();
        job.Dispose();
        Assert.Throws<ObjectDisposedException>(() => job.StartChild("exit", "0"));
    }
}
