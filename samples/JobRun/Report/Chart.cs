using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>One curve: a value for each sample.</summary>
internal sealed class ChartSeries(string label, double[] values)
{
    public string Label => label;

    public double[] Values => values;

    public double Peak { get; } = values.Length == 0 ? 0 : values.Max();
}

/// <summary>What one chart shows, however it is drawn.</summary>
internal sealed class Chart
{
    /// <summary>How much higher than the curves a limit may lie before they would be flat: then it is named, and not drawn.</summary>
    private const double FarAbove = 4;

    private const int Divisions = 4;
    private const double Headroom = 1.04;

    /// <param name="id">A word that is one in HTML too.</param>
    /// <param name="title">What is shown.</param>
    /// <param name="unit">What it is counted in.</param>
    /// <param name="series">The curves.</param>
    /// <param name="limits">The limits of it.</param>
    public Chart(string id, string title, ChartUnit unit, IReadOnlyList<ChartSeries> series, IReadOnlyList<Ceiling> limits)
    {
        Id = id;
        Title = title;
        Unit = unit;
        Series = series;
        double peak = series.Max(static curve => curve.Peak);
        DrawnLimits = [.. limits.Where(limit => limit.Value <= FarAbove * peak)];
        NamedLimits = [.. limits.Except(DrawnLimits)];
        double highest = DrawnLimits.Select(static limit => limit.Value).Append(peak).Max();
        Step = ChartUnits.Step(unit, highest, Divisions);
        Top = Step * Math.Max(1, Math.Ceiling(highest * Headroom / Step));
    }

    public string Id { get; }

    public string Title { get; }

    public ChartUnit Unit { get; }

    public IReadOnlyList<ChartSeries> Series { get; }

    /// <summary>The limits within the chart.</summary>
    public IReadOnlyList<Ceiling> DrawnLimits { get; }

    /// <summary>The limits that lie too far above the curves.</summary>
    public IReadOnlyList<Ceiling> NamedLimits { get; }

    /// <summary>The height of the axis, a whole number of its steps.</summary>
    public double Top { get; }

    /// <summary>From one line of the grid to the next.</summary>
    public double Step { get; }
}
