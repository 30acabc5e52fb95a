using JobGen.Model;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Peers;

/// <summary>Faults of other job-object libraries that concern completion ports.</summary>
public sealed class NotificationFaultTests : PolicyTest
{
    // Vanara loses the order of messages.
    [Fact]
    public async Task Messages_of_a_job_arrive_in_the_order_of_the_kernel()
    {
        using MemoryOnly job = MemoryOnly.Create();
        using JobSubscription events = job.Subscribe();
        List<string> expected = [];
        for (int i = 0; i < 200; i++)
        {
            ModelProcess process = Kernel.StartProcess();
            job.Assign((int)process.Id);
            process.Exit(0);
            expected.AddRange([$"NewProcess {process.Id}", $"ExitProcess {process.Id}", "ActiveProcessZero"]);
        }

        Assert.Equal(expected, await ReadAsync(events, expected.Count));
    }

    // process-governor associates the port before it registers the key.
    [Fact]
    public async Task Processes_already_present_are_reported_to_a_new_subscription()
    {
        using MemoryOnly job = MemoryOnly.Create();
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        using JobSubscription events = job.Subscribe();
        Assert.Equal([$"NewProcess {process.Id}"], await ReadAsync(events, 1));
    }

    // process-governor throws on unknown messages.
    [Fact]
    public async Task An_unknown_message_is_passed_on()
    {
        using MemoryOnly job = MemoryOnly.Create();
        using JobSubscription events = job.Subscribe();
        lock (Kernel.Gate)
        {
            Kernel.JobOf(job.Handle.DangerousGetHandle()).PostMessage((JobMessage)99, 4711);
        }

        await foreach (JobNotification notification in events)
        {
            Assert.Equal((JobNotificationKind)99, notification.Kind);
            Assert.Equal(4711, notification.ProcessId);
            break;
        }
    }

    // hcsshim forgets a queue after its handle is closed, so that a job with the same handle value loses its own.
    [Fact]
    public async Task A_reused_handle_value_does_not_lose_its_messages()
    {
        for (int i = 0; i < 50; i++)
        {
            using MemoryOnly job = MemoryOnly.Create();
            using JobSubscription events = job.Subscribe();
            ModelProcess process = Kernel.StartProcess();
            job.Assign((int)process.Id);
            process.Exit(0);
            Assert.Equal([$"NewProcess {process.Id}", $"ExitProcess {process.Id}"], await ReadAsync(events, 2));
        }
    }

    // process-wrap takes any message for the end.
    [Fact]
    public async Task A_wait_for_the_end_does_not_end_with_another_message()
    {
        using MemoryOnly job = MemoryOnly.Create();
        ModelProcess first = Kernel.StartProcess();
        ModelProcess second = Kernel.StartProcess();
        job.Assign((int)first.Id);
        job.Assign((int)second.Id);
        using JobSubscription events = job.Subscribe();
        Task empty = job.WaitForEmptyAsync(TestContext.Current.CancellationToken);
        first.Exit(0);
        await ReadAsync(events, 3);
        Assert.False(empty.IsCompleted);
        second.Exit(0);
        await empty.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static async Task<List<string>> ReadAsync(JobSubscription events, int count)
    {
        List<string> read = [];
        using CancellationTokenSource timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        await foreach (JobNotification notification in events.WithCancellation(timeout.Token))
        {
            read.Add(notification.ToString());
            if (read.Count == count)
            {
                break;
            }
        }

        return read;
    }
}
