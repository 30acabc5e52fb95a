using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Launching;

/// <summary>
/// A console program of a caller without a console brings a conhost.exe into the job, a crash a WerFault.exe: ids that nobody
/// started, a count that is higher, and an end that comes later.
/// </summary>
public sealed class CompanionTests : LaunchTest
{
    public CompanionTests()
    {
        Kernel.Options.HasConsole = false;
        Kernel.Options.ConsoleHostsJoinJobs = true;
        Kernel.Options.CrashReportersJoinJobs = true;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Console_host_is_listed_and_counted()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        int host = (int)ModelOf(process).ConsoleHost!.Id;
        Assert.Equal([process.Id, host], job.GetProcessIds());
        Assert.True(job.Contains(host));
        ModelOf(process).Exit(0);
        Assert.Empty(job.GetProcessIds());
    }

    [Fact]
    public async Task Console_host_is_notified_of_and_the_job_is_empty_once()
    {
        using PlainJob job = NewJob();
        using JobSubscription events = job.Subscribe();
        using JobProcess process = job.Start(Tool);
        int host = (int)ModelOf(process).ConsoleHost!.Id;
        ModelOf(process).Exit(0);
        List<(JobNotificationKind, int?)> read = [];
        await foreach (JobNotification notification in events.WithCancellation(Stop))
        {
            read.Add((notification.Kind, notification.Kind == JobNotificationKind.ActiveProcessZero ? null : notification.ProcessId));
            if (notification.Kind == JobNotificationKind.ActiveProcessZero)
            {
                break;
            }
        }

        Assert.Equal(
            [
                (JobNotificationKind.NewProcess, process.Id), (JobNotificationKind.NewProcess, host),
                (JobNotificationKind.ExitProcess, process.Id), (JobNotificationKind.ExitProcess, host),
                (JobNotificationKind.ActiveProcessZero, null),
            ],
            read);
    }

    [Fact]
    public async Task Wait_lasts_until_the_crash_is_reported()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        ModelProcess crashed = ModelOf(process);
        crashed.Crash();
        await process.WaitForExitAsync(Stop);
        Task empty = job.WaitForEmptyAsync(Stop);
        Assert.False(empty.IsCompleted);
        Assert.Equal([(int)crashed.CrashReporter!.Id], job.GetProcessIds());
        crashed.CrashReporter.Exit(0);
        await empty;
    }

    [Fact]
    public async Task Termination_ends_the_host_with_the_program()
    {
        using PlainJob job = NewJob();
        using JobProcess process = job.Start(Tool);
        ModelProcess host = ModelOf(process).ConsoleHost!;
        job.Terminate(7);
        await job.WaitForEmptyAsync(Stop);
        Assert.False(host.IsRunning);
        Assert.Equal(7, process.ExitCode);
    }
}
