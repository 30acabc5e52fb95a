using System.Globalization;
using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>The time from the start of a run to its end, which all its pictures share.</summary>
internal sealed class TimeAxis
{
    private static readonly double[] s_steps =
        [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

    private TimeAxis(TimeSpan end) => End = end;

    public TimeSpan End { get; }

    public static TimeAxis Of(RunRecord run)
    {
        TimeSpan end = run.Outcome.Duration;
        if (run.Samples.Count > 0 && run.Samples[^1].Time > end)
        {
            end = run.Samples[^1].Time;
        }

        return new TimeAxis(end > TimeSpan.Zero ? end : TimeSpan.FromMilliseconds(1));
    }

    /// <summary>Where a time lies, in percent of the width.</summary>
    public double Percent(TimeSpan time) => Math.Clamp(100 * (time / End), 0, 100);

    /// <summary>The times that an axis names: round ones, and hardly more than that many.</summary>
    public IEnumerable<TimeSpan> Ticks(int wanted)
    {
        double seconds = End.TotalSeconds;
        double step = s_steps.FirstOrDefault(step => step >= seconds / wanted, seconds / wanted);
        for (int i = 0; i * step <= seconds; i++)
        {
            yield return TimeSpan.FromSeconds(i * step);
        }
    }

    /// <summary>Such as <c>0.5 s</c>, <c>1:30</c>, <c>2:05:00</c>.</summary>
    public static string Label(TimeSpan time) => time switch
    {
        _ when time == TimeSpan.Zero => "0",
        _ when time < TimeSpan.FromMinutes(1) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} s"),
        _ when time < TimeSpan.FromHours(1) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}"),
    };
}
