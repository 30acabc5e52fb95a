using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The curves of a run.</summary>
internal static class RunCharts
{
    // Windows counts CPU time in ticks of 15.6 ms, so that less than this shows the clock and not the run.
    private static readonly TimeSpan s_rateWindow = TimeSpan.FromSeconds(0.5);

    public static IReadOnlyList<Chart> Of(RunRecord run)
    {
        AdjustableJob.Limits limits = run.Limits;
        return
        [
            new Chart
            {
                Id = "memory",
                Title = "Memory",
                Unit = ChartUnit.Bytes,
                Series = [new("Committed", Values(run, static sample => sample.Memory))],
                Limits = Ceilings.OfMemory(in limits),
            },
            new Chart
            {
                Id = "cpu",
                Title = "CPU",
                Unit = ChartUnit.Percent,
                Series = [new(
                    run.ProcessorCount == 1 ? "Of one processor" : $"Of {run.ProcessorCount} processors",
                    Rates(run, (now, before) => 100 * now.ProcessorsSince(in before) / run.ProcessorCount))],
                Limits = Ceilings.OfCpu(in limits),
            },
            new Chart
            {
                Id = "processes",
                Title = "Processes",
                Unit = ChartUnit.Count,
                Series = [new("In the job", Values(run, static sample => sample.Processes))],
                Limits = Ceilings.OfProcesses(in limits),
            },
            new Chart
            {
                Id = "io",
                Title = "I/O",
                Unit = ChartUnit.BytesPerSecond,
                Series =
                [
                    new("Read", Rates(run, static (now, before) => now.ReadRateSince(in before))),
                    new("Written", Rates(run, static (now, before) => now.WriteRateSince(in before))),
                ],
                Limits = [],
            },
        ];
    }

    private static double[] Values(RunRecord run, Func<Sample, double> value) => [.. run.Samples.Select(value)];

    private static double[] Rates(RunRecord run, Func<Sample, Sample, double> rate)
    {
        double[] rates = new double[run.Samples.Count];
        int before = 0;
        for (int i = 1; i < rates.Length; i++)
        {
            while (before + 1 < i && run.Samples[i].Time - run.Samples[before + 1].Time >= s_rateWindow)
            {
                before++;
            }

            rates[i] = rate(run.Samples[i], run.Samples[before]);
        }

        return rates;
    }
}
