using System.Collections.Concurrent;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Waiting;

/// <summary>Waits over jobs whose processes come and go while messages go astray; seeded, and bounded by counts.</summary>
public class WaitStressTests : WaitTest
{
    private const int Jobs = 60;
    private const int ProcessesPerJob = 40;

    private static readonly (double Lost, bool Deferred)[] s_losses = [(0.0, false), (0.5, false), (1.0, false), (0.3, true)];

    public static TheoryData<int, double, bool> Losses =>
        [.. Soak.Seeds(s_losses.Length).Select((seed, i) => (seed, s_losses[i % s_losses.Length].Lost, s_losses[i % s_losses.Length].Deferred))];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Every_wait_ends_and_none_too_early(int seed, double lost, bool deferred)
    {
        Kernel.Recording = false;
        Kernel.Options.TerminationIsDeferred = deferred;
        Kernel.Disturb(new MessageFaults { Seed = seed, Lost = lost, Repeated = (1 - lost) / 3, Delayed = (1 - lost) / 3 });
        WaitJob[] jobs = [.. Enumerable.Range(0, Jobs).Select(_ => WaitJob.Create())];
        ConcurrentBag<string> early = [];

        await Parallel.ForEachAsync(Enumerable.Range(0, Jobs), Stop, async (number, _) =>
        {
            Random random = new((seed * 1000) + number);
            WaitJob job = jobs[number];
            using JobSubscription? events = number % 2 == 0 ? job.Subscribe() : null;
            ConcurrentQueue<ModelProcess> alive = new();
            alive.Enqueue(StartIn(job));
            List<Task> waits = [WaitAsync(job, alive, early)];
            for (int i = 1; i < ProcessesPerJob; i++)
            {
                // A process lives until another has started, as a child does: the job is never empty on the way.
                ModelProcess next = StartIn(job);
                next.GrantedAccess = random.Next(20) == 0 ? 0 : AccessRights.ProcessAll;
                alive.Enqueue(next);
                if (alive.Count > 5 && alive.TryDequeue(out ModelProcess? oldest))
                {
                    oldest.Exit(0);
                }

                if (random.Next(8) == 0)
                {
                    waits.Add(WaitAsync(job, alive, early));
                    await Task.Yield();
                }
            }

            foreach (ModelProcess process in alive)
            {
                process.Exit(0);
            }

            if (deferred)
            {
                Kernel.FinishDying();
            }

            await Task.WhenAll(waits);
            job.Dispose();
        });

        Assert.Empty(early);
        await UntilAsync(() =>
        {
            Kernel.FinishDying();
            return Kernel.OpenHandleCount == 0;
        });
    }

    [Fact]
    public async Task Waiting_terminating_and_disposing_race_without_harm()
    {
        Kernel.Recording = false;
        Random random = new(9);
        for (int round = 0; round < 400; round++)
        {
            KillOnCloseJob job = KillOnCloseJob.Create();
            ModelProcess[] processes = [StartIn(job), StartIn(job), StartIn(job)];
            using CancellationTokenSource giveUp = new();
            Func<Task>[] actions =
            [
                () => job.WaitForEmptyAsync(giveUp.Token),
                () => job.WaitForEmptyAsync(Stop),
                () => job.WaitForSignalAsync(giveUp.Token),
                () => Task.Run(() => job.Terminate(), Stop),
                () => Task.Run(() => processes[0].Exit(0), Stop),
                () => giveUp.CancelAsync(),
                () => Task.Run(job.Dispose, Stop),
                () => job.DisposeAsync().AsTask(),
            ];
            random.Shuffle(actions);
            await Task.WhenAll(actions.Select(action => Task.Run(
                async () =>
                {
                    try
                    {
                        await action();
                    }
                    catch (Exception exception) when (exception is ObjectDisposedException or OperationCanceledException)
                    {
                        // Which of them was first is left to chance.
                    }
                },
                Stop)));
            Assert.All(processes, process => Assert.False(process.IsRunning));
        }

        await UntilAsync(() => Kernel.OpenHandleCount == 0);
        Assert.Equal(
            Kernel.CountOf(ModelFunction.RegisterWaitForSingleObject),
            Kernel.CountOf(ModelFunction.UnregisterWaitEx));
    }

    [Fact]
    public async Task A_look_that_began_before_a_wait_does_not_end_it()
    {
        Kernel.Recording = false;
        using WaitJob job = WaitJob.Create();
        bool over = false;
        Task others = Task.Factory.StartNew(
            () =>
            {
                while (!Volatile.Read(ref over))
                {
                    LookAgain(job);
                }
            },
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        for (int round = 0; round < 3000; round++)
        {
            ModelProcess process = StartIn(job);
            Task empty = job.WaitForEmptyAsync(Stop);
            Assert.False(empty.IsCompleted);
            process.Exit(0);
            await empty;
        }

        Volatile.Write(ref over, true);
        await others;
    }

    private static async Task WaitAsync(WaitJob job, ConcurrentQueue<ModelProcess> alive, ConcurrentBag<string> early)
    {
        await job.WaitForEmptyAsync(Stop).ConfigureAwait(false);
        foreach (ModelProcess process in alive)
        {
            if (process.IsRunning)
            {
                early.Add($"{process} runs");
            }
        }
    }
}
