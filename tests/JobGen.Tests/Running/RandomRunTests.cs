using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>
/// Random commands in random runs: some take their time, leave processes behind or hit limits; messages are lost and calls refused.
/// </summary>
public sealed class RandomRunTests : RunTest
{
    private static readonly ModelFunction[] s_refusable =
    [
        ModelFunction.QueryInformationJobObject, ModelFunction.SetInformationJobObject, ModelFunction.IsProcessInJob,
        ModelFunction.OpenProcess, ModelFunction.RegisterWaitForSingleObject, ModelFunction.TerminateJobObject,
        ModelFunction.GetExitCodeProcess, ModelFunction.GetProcessTimes, ModelFunction.WaitForSingleObject,
        ModelFunction.CreateProcessW, ModelFunction.CreatePipe, ModelFunction.GetQueuedCompletionStatusEx,
        ModelFunction.GenerateConsoleCtrlEvent,
    ];

    [Fact]
    public async Task Every_run_ends_leaves_nothing_and_says_what_happened()
    {
        foreach (int seed in Soak.Seeds(100))
        {
            ModelKernel.Reset();
            try
            {
                await RunOnceAsync(new Random(seed));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"The run of seed {seed} failed: {exception.Message}", exception);
            }
        }
    }

    private async Task RunOnceAsync(Random random)
    {
        Kernel.Options.TerminationIsDeferred = random.Next(3) == 0;
        Kernel.Options.ClockTick = TimeSpan.FromMilliseconds(random.Next(2) * 15.625);
        bool losesMessages = random.Next(3) == 0;
        Kernel.Disturb(new MessageFaults { Seed = random.Next(), Lost = losesMessages ? 0.5 : 0, Repeated = random.Next(2) * 0.2 });
        RandomCommand command = new(random);
        Program(command.Begin);
        JobRunOptions options = new()
        {
            Timeout = command.HasEnd ? null : TimeSpan.FromMinutes(1),
            GracePeriod = TimeSpan.FromSeconds(random.Next(2)),
            Survivors = command.LeavesProcesses ? JobRunSurvivors.Terminate : (JobRunSurvivors)random.Next(2),
            CaptureOutput = random.Next(2) == 0,
            StandardInput = random.Next(3) == 0 ? "input" : null,
            TimeProvider = Time,
        };
        using CancellationTokenSource cancellation = new();
        bool cancels = !command.HasEnd && random.Next(2) == 0;
        using (RunJob job = RunJob.Create(RandomCommand.Limits))
        {
            bool refusesCalls = random.Next(3) == 0;
            if (refusesCalls)
            {
                Kernel.FailCall(s_refusable[random.Next(s_refusable.Length)], random.Next(1, 6), OddError);
            }

            Task<JobRunResult> run = job.RunAsync(Tool, [], options, cancellation.Token);
            if (cancels)
            {
                await cancellation.CancelAsync();
            }

            await LetTimePassAsync(run);
            Check(run, command, losesMessages, refusesCalls, cancels);
        }

        Kernel.FinishDying();
        Assert.DoesNotContain(Kernel.Processes, static process => process.IsRunning);
        Kernel.Disturb(new MessageFaults());
        await UntilAsync(() => Kernel.DescribeLeaks().Count == 0);
    }

    private async Task LetTimePassAsync(Task run)
    {
        while (!run.IsCompleted)
        {
            await Task.Delay(1, Stop);
            Time.Advance(TimeSpan.FromSeconds(10));
            Kernel.FinishDying();
        }
    }

    private static void Check(Task<JobRunResult> run, RandomCommand command, bool losesMessages, bool refusesCalls, bool cancels)
    {
        if (!run.IsCompletedSuccessfully)
        {
            bool explained = run.IsCanceled ? cancels : refusesCalls && run.Exception!.InnerException is JobException;
            Assert.True(explained, run.Exception?.ToString() ?? "cancelled");
            return;
        }

        Assert.False(cancels);
        JobEndReason reason = run.Result.EndReason;
        if ((losesMessages || refusesCalls) && reason != command.Reason)
        {
            Assert.Equal(command.ReasonWithoutMessages, reason);
            return;
        }

        Assert.Equal(command.Reason, reason);
    }

    /// <summary>What one command does, and what is to be said of it.</summary>
    private sealed class RandomCommand
    {
        private readonly int _kind;
        private readonly uint _exitCode;

        internal RandomCommand(Random random)
        {
            _kind = random.Next(8);
            _exitCode = (uint)random.Next(3);
            LeavesProcesses = _kind is 4 or 5 || random.Next(3) == 0;
        }

        internal bool HasEnd => _kind != 0;

        internal bool LeavesProcesses { get; }

        internal static RunJob.Limits Limits => RunJob.DeclaredLimits with
        {
            ProcessMemoryLimit = 6 * Page,
            JobMemoryLimit = 8 * Page,
            ActiveProcessLimit = 3,
            ProcessTimeLimit = TimeSpan.FromSeconds(10),
            JobTimeLimit = TimeSpan.FromSeconds(20),
        };

        internal JobEndReason Reason => _kind switch
        {
            0 => JobEndReason.TimedOut,
            1 => JobEndReason.Exited,
            2 => JobEndReason.UnhandledException,
            3 => _exitCode == 0 ? JobEndReason.Exited : JobEndReason.ProcessMemoryLimit,
            4 => _exitCode == 0 ? JobEndReason.Exited : JobEndReason.JobMemoryLimit,
            5 => _exitCode == 0 ? JobEndReason.Exited : JobEndReason.ActiveProcessLimit,
            6 => JobEndReason.ProcessTimeLimit,
            _ => JobEndReason.JobTimeLimit,
        };

        internal JobEndReason ReasonWithoutMessages => _kind switch
        {
            3 or 4 or 5 => JobEndReason.Exited,
            6 or 7 => JobEndReason.Terminated,
            _ => Reason,
        };

        internal void Begin(ModelProcess process)
        {
            if (LeavesProcesses && _kind != 4)
            {
                process.SpawnChild();
            }

            switch (_kind)
            {
                case 2:
                    process.Crash();
                    break;
                case 3:
                    Assert.False(process.Commit(7 * Page));
                    break;
                case 4:
                    Assert.True(process.Commit(4 * Page));
                    ModelProcess child = process.SpawnChild();
                    Assert.True(child.Commit(3 * Page));
                    Assert.False(child.Commit(2 * Page));
                    break;
                case 5:
                    while (process.TrySpawnChild(breakaway: false, out _) == 0)
                    {
                    }

                    break;
                case 6:
                    process.UseCpu(TimeSpan.FromSeconds(11));
                    break;
                case 7:
                    while (process.IsRunning)
                    {
                        ModelProcess worker = process.SpawnChild();
                        worker.UseCpu(TimeSpan.FromSeconds(9));
                        worker.Exit(0);
                    }

                    break;
            }

            if (HasEnd && process.IsRunning)
            {
                process.Exit(_exitCode);
            }
        }
    }
}
