using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Report;

/// <summary>What a chart counts, and so how its axis is divided and its values are written.</summary>
internal enum ChartUnit
{
    Bytes,
    BytesPerSecond,
    Percent,
    Count,
}

internal static class ChartUnits
{
    /// <summary>The name that the script knows it by.</summary>
    public static string Key(ChartUnit unit) => unit switch
    {
        ChartUnit.Bytes => "bytes",
        ChartUnit.BytesPerSecond => "rate",
        ChartUnit.Percent => "percent",
        _ => "count",
    };

    public static string Format(ChartUnit unit, double value) => unit switch
    {
        ChartUnit.Bytes => Quantities.Bytes(value),
        ChartUnit.BytesPerSecond => Quantities.BytesPerSecond(value),
        ChartUnit.Percent => Quantities.Percent(value),
        _ => Quantities.Count(value),
    };

    /// <summary>The step of an axis with about as many divisions: powers of two for bytes, else 1, 2 or 5 times a power of ten.</summary>
    public static double Step(ChartUnit unit, double top, int divisions)
    {
        double step = Math.Max(top / divisions, unit == ChartUnit.Percent ? 0.1 : 1);
        if (unit is ChartUnit.Bytes or ChartUnit.BytesPerSecond)
        {
            return Math.Pow(2, Math.Round(Math.Log2(step)));
        }

        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double digit = step / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
