using JobGen.Model;
using JobGen.Tests.Launching;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>A test that runs commands of the kernel model, at a time that it sets.</summary>
public abstract class RunTest : LaunchTest
{
    protected const ulong Page = 4096;

    /// <summary>ERROR_NOT_ENOUGH_QUOTA, with which Windows ends what is over a limit.</summary>
    protected const uint OutOfQuota = 1816;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(5);

    // These tests run one at a time. What should end and does not is then a failure, and nothing that waits for ever.
    private readonly CancellationTokenSource _deadline =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    protected RunTest() => _deadline.CancelAfter(TimeSpan.FromMinutes(2));

    protected FakeTimeProvider Time { get; } = new();

    protected CancellationToken Stop => _deadline.Token;

    /// <summary>The command that was started last.</summary>
    protected ModelProcess Command { get; private set; } = null!;

    /// <summary>Says what the command does as it begins. It runs under the kernel's lock, and so waits for nothing.</summary>
    protected void Program(Action<ModelProcess> program) => Kernel.ProcessStarted = process =>
    {
        Command = process;
        program(process);
    };

    /// <summary>Says what the command does on a thread of its own.</summary>
    protected void ProgramOfItsOwn(Action<ModelProcess> program) => Program(process => _ = Task.Factory.StartNew(
        () => program(process), Stop, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    /// <summary>A command that runs until it is ended.</summary>
    protected void ProgramWithoutEnd() => Program(static _ => { });

    /// <summary>The command is there, and the time of the run over.</summary>
    private protected async Task TimeOutAsync()
    {
        await UntilAsync(() => Command is not null);
        Time.Advance(s_timeout);
    }

    private protected Task<JobRunResult> RunAsync(JobObject job, JobRunOptions? options = null) => job.RunAsync(Tool, [], options, Stop);

    private protected JobRunOptions WithTimeout(TimeSpan? grace = null, JobRunSurvivors survivors = default) => new()
    {
        Timeout = s_timeout,
        GracePeriod = grace ?? TimeSpan.Zero,
        Survivors = survivors,
        TimeProvider = Time,
    };

    /// <summary>Waits for something that another thread brings about.</summary>
    protected async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }

    /// <summary>Waits until the job has told of that.</summary>
    private protected async Task UntilToldAsync(JobSubscription events, JobNotificationKind kind)
    {
        await foreach (JobNotification notification in events.WithCancellation(Stop))
        {
            if (notification.Kind == kind)
            {
                return;
            }
        }
    }

    /// <summary>Until all is closed but jobs: a thread closes what it reads or writes as it ends.</summary>
    protected Task UntilNothingLeaksAsync() =>
        UntilAsync(() => Kernel.DescribeLeaks().All(static leak => leak.Contains(": job", StringComparison.Ordinal)));
}
