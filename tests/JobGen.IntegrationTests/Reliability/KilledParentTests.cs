using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.Reliability;

public class KilledParentTests
{
    private static readonly int s_parents = Soak.Times(100);
    private const int AtOnce = 5;
    private const int Children = 3;

    // Survivors sleep for two minutes: who still runs after this time, many times what it takes, was not ended.
    private const int PatienceInSeconds = 60;

    [WindowsFact]
    public async Task A_hundred_killed_parents_leave_no_process()
    {
        int next = 0;
        int survivors = 0;
        Task[] killers =
        [
            .. Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                int number;
                while ((number = Interlocked.Increment(ref next)) <= s_parents)
                {
                    Interlocked.Add(ref survivors, await KillOneAsync(new Random(Soak.Seed(number))));
                }
            })),
        ];
        await Task.WhenAll(killers);

        Assert.Equal(0, survivors);
    }

    /// <summary>Kills a parent at some moment between its start and that of its last child, or a little later.</summary>
    private static async Task<int> KillOneAsync(Random random)
    {
        // A job around the parent sees every process of its tree, and does nothing to them.
        using OpenJob watch = OpenJob.Create();
        using JobProcess parent = watch.Start(new ProcessStartInfo(TestChild.FileName, ["parent", $"{Children}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        for (int lines = random.Next(Children + 2); lines > 0; lines--)
        {
            if (await parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is null)
            {
                string error = await parent.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                await parent.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Fail($"the parent ended by itself with 0x{parent.ExitCode:X8}, and said: {error}");
            }
        }

        await Task.Delay(random.Next(30), TestContext.Current.CancellationToken);
        parent.Kill();

        int running = 0;
        for (int second = 0; second < PatienceInSeconds; second++)
        {
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(1));
            try
            {
                await watch.WaitForEmptyAsync(patience.Token);
                return 0;
            }
            catch (OperationCanceledException)
            {
                running = watch.GetProcessIds().Count(IsRunning);
                if (running == 0 && Platform.IsWine)
                {
                    return 0;
                }
            }
        }

        return running;
    }

    /// <summary>
    /// On Wine a process whose parent is killed halfway through CreateProcess is left behind as an object without a thread:
    /// listed and never signalled, but nothing that could run.
    /// </summary>
    private static bool IsRunning(int processId)
    {
        try
        {
            using Process process = Process.GetProcessById(processId);
            return process.Threads.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
