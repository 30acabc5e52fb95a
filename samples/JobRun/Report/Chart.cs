using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>One curve: a value for each sample.</summary>
internal sealed record ChartSeries(string Label, double[] Values)
{
    public double Peak => Values.Length == 0 ? 0 : Values.Max();
}

/// <summary>What one chart shows, however it is drawn.</summary>
internal sealed record Chart
{
    /// <summary>How much higher than the curves a limit may lie before they would be flat: then it is named, and not drawn.</summary>
    private const double FarAbove = 4;

    /// <summary>A word that is one in HTML too.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ChartUnit Unit { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public required IReadOnlyList<Ceiling> Limits { get; init; }

    public double Peak => Series.Max(static series => series.Peak);

    /// <summary>The limits within the chart.</summary>
    public IEnumerable<Ceiling> DrawnLimits => Limits.Where(IsDrawn);

    /// <summary>The limits that lie too far above the curves.</summary>
    public IEnumerable<Ceiling> NamedLimits => Limits.Where(limit => !IsDrawn(limit));

    /// <summary>The height of the axis, a whole number of its steps.</summary>
    public double Top
    {
        get
        {
            double highest = DrawnLimits.Select(static limit => limit.Value).Append(Peak).Max();
            double step = ChartUnits.Step(Unit, highest, Divisions);
            return step * Math.Max(1, Math.Ceiling((highest * 1.04) / step));
        }
    }

    public double Step => ChartUnits.Step(Unit, Top, Divisions);

    private const int Divisions = 4;

    private bool IsDrawn(Ceiling limit) => limit.Value <= FarAbove * Peak;
}
