using System.Diagnostics;
using System.Globalization;

namespace JobGen.Benchmarks;

/// <summary>
/// Launches of real programs, on Windows or Wine: each way in turn, so that a busy moment slows all of them alike, and the median
/// of each.
/// </summary>
internal static class RealLaunches
{
    private const int Rounds = 60;

    public static async Task WriteAsync(TextWriter page)
    {
        await page.WriteLineAsync("| ratio | what | who | time | allocated |\n|---|---|---|---|---|");
        using LaunchBenchmarks launches = new();
        await WriteAsync(
            page,
            "launch and wait, a real program",
            ("Process", LaunchBenchmarks.LaunchProcess),
            ("by hand", launches.LaunchByHand),
            ("JobGen", launches.Launch));
        await WriteAsync(
            page,
            "run in a job of its own, a real program",
            ("by hand", async () => await launches.RunByHand()),
            ("JobGen", async () => await launches.RunInJob()));
    }

    private static async Task WriteAsync(TextWriter page, string what, params (string Who, Func<Task> Launch)[] ways)
    {
        List<double>[] times = [.. ways.Select(_ => new List<double>())];
        List<long>[] bytes = [.. ways.Select(_ => new List<long>())];

        // The first rounds are those of the JIT compiler.
        for (int round = -5; round < Rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                long before = GC.GetTotalAllocatedBytes(precise: true), start = Stopwatch.GetTimestamp();
                await ways[way].Launch();
                if (round >= 0)
                {
                    times[way].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    bytes[way].Add(GC.GetTotalAllocatedBytes(precise: true) - before);
                }
            }
        }

        double baseline = Median(times[0]);
        for (int way = 0; way < ways.Length; way++)
        {
            double time = Median(times[way]);
            await page.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {time / baseline:0.00} | {what} | {ways[way].Who} | {time:0.00} ms | {Median(bytes[way])} B |"));
        }
    }

    private static T Median<T>(List<T> values) => values.Order().ElementAt(values.Count / 2);
}
