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
        int processors = run.ProcessorCount;
        ChartSeries memory = new("Committed", Values(run, static sample => sample.Memory));
        ChartSeries cpu = new(
            processors == 1 ? "Of one processor" : $"Of {processors} processors",
            Rates(run, (now, before) => 100 * now.ProcessorsSince(in before) / processors));
        ChartSeries processes = new("In the job", Values(run, static sample => sample.Processes));
        ChartSeries read = new("Read", Rates(run, static (now, before) => now.ReadRateSince(in before)));
        ChartSeries written = new("Written", Rates(run, static (now, before) => now.WriteRateSince(in before)));
        return
        [
            new Chart("memory", "Memory", ChartUnit.Bytes, [memory], Ceilings.OfMemory(in limits)),
            new Chart("cpu", "CPU", ChartUnit.Percent, [cpu], Ceilings.OfCpu(in limits)),
            new Chart("processes", "Processes", ChartUnit.Count, [processes], Ceilings.OfProcesses(in limits)),
            new Chart("io", "I/O", ChartUnit.BytesPerSecond, [read, written], []),
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
