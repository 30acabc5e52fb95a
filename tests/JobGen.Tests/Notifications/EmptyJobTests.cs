using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Notifications;

/// <summary>ActiveProcessZero may be a nested job's: the notification says whether this one is empty.</summary>
public class EmptyJobTests : NotificationTest
{
    [Fact]
    public async Task The_zero_of_a_nested_job_is_told_from_that_of_the_job()
    {
        using EventJob outer = EventJob.Create();
        using EventJob inner = EventJob.Create();
        using JobSubscription events = outer.Subscribe();
        ModelProcess stays = StartIn(outer);
        ModelProcess nested = StartIn(outer);
        inner.Assign((int)nested.Id);
        nested.Exit(0);
        Assert.False((await NextZeroAsync(events)).IsJobEmpty);

        stays.Exit(0);
        Assert.True((await NextZeroAsync(events)).IsJobEmpty);
    }

    [Fact]
    public async Task Where_Windows_keeps_the_zero_of_a_nested_job_the_answer_is_the_same()
    {
        Kernel.Options.MessagesKeptFromOuterPorts.Add(JobMessage.ActiveProcessZero);
        using EventJob outer = EventJob.Create();
        using EventJob inner = EventJob.Create();
        using JobSubscription events = outer.Subscribe();
        ModelProcess nested = StartIn(outer);
        inner.Assign((int)nested.Id);
        nested.Exit(0);

        Assert.True((await NextZeroAsync(events)).IsJobEmpty);
    }

    [Fact]
    public void It_is_asked_once_as_the_message_is_read_and_for_no_other()
    {
        using EventJob job = EventJob.Create();
        using JobCompletionPort port = new();
        port.Add(job);
        ModelProcess process = StartIn(job);
        process.Exit(0);
        Kernel.ClearCalls();
        JobNotification[] read = new JobNotification[8];

        Assert.Equal(3, port.Read(read, TimeSpan.Zero));

        Assert.Equal([null, null, true], read.Take(3).Select(notification => notification.IsJobEmpty));
        Assert.Single(Kernel.Calls, call => call.Function == ModelFunction.QueryInformationJobObject);

        // It tells of that moment, whatever comes after.
        StartIn(job);
        Assert.True(read[2].IsJobEmpty);
    }

    [Fact]
    public void A_job_that_may_not_be_queried_does_not_tell()
    {
        using EventJob job = EventJob.Create("Unqueried");
        using EventJob opened = EventJob.Open("Unqueried", JobAccess.SetAttributes);
        using JobCompletionPort port = new();
        port.Add(opened);
        StartIn(job).Exit(0);
        JobNotification[] read = new JobNotification[8];

        Assert.Equal(3, port.Read(read, TimeSpan.Zero));
        Assert.Equal(JobNotificationKind.ActiveProcessZero, read[2].Kind);
        Assert.Null(read[2].IsJobEmpty);
    }

    private static async Task<JobNotification> NextZeroAsync(JobSubscription events)
    {
        await foreach (JobNotification notification in events.WithCancellation(Stop))
        {
            if (notification.Kind == JobNotificationKind.ActiveProcessZero)
            {
                return notification;
            }
        }

        throw new InvalidOperationException("The stream ended without it.");
    }
}
