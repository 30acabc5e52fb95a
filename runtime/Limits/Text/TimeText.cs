using System.Globalization;

namespace JobGen;

/// <summary>Times as text: <c>30s</c>, <c>0.5s</c>, <c>10ms</c>, <c>5m</c>, <c>1h</c>, <c>2d</c>, or <c>00:00:30</c>.</summary>
internal static class TimeText
{
    private const string Forms = "a time with its unit, such as '30s', '1.5h' or '00:00:30'";

    internal static string Format(TimeSpan time)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return time.Ticks switch
        {
            > 0 and var ticks when ticks % TimeSpan.TicksPerDay == 0 => string.Create(invariant, $"{ticks / TimeSpan.TicksPerDay}d"),
            > 0 and var ticks when ticks % TimeSpan.TicksPerHour == 0 => string.Create(invariant, $"{ticks / TimeSpan.TicksPerHour}h"),
            > 0 and var ticks when ticks % TimeSpan.TicksPerMinute == 0 => string.Create(invariant, $"{ticks / TimeSpan.TicksPerMinute}m"),
            var ticks => string.Create(invariant, $"{ticks / (decimal)TimeSpan.TicksPerSecond:0.#######}s"),
        };
    }

    /// <summary>Reads a time that limits something.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, string name, out TimeSpan time, out string? error)
    {
        error = null;
        if (!TryRead(text, out time))
        {
            error = $"'{text}' is no time below 2^63 units of 100 ns. Write {Forms}.";
        }
        else if (time <= TimeSpan.Zero)
        {
            error = LimitParsing.Message(LimitWords.TimeRange, name, time.TotalSeconds) + Forms + ", or 'off'.";
        }

        return error is null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        if (text.Contains(':'))
        {
            // Whether '0:30' is half an hour or half a minute is as unclear as a bare '30'.
            return text.Count(':') == 2 && TimeSpan.TryParseExact(text.Trim(), "c", CultureInfo.InvariantCulture, out time);
        }

        if (!LimitParsing.TryMeasure(text, out decimal number, out ReadOnlySpan<char> unit) || TicksOf(unit) is not { } ticks)
        {
            return false;
        }

        if (number > long.MaxValue / (decimal)ticks)
        {
            return false;
        }

        time = TimeSpan.FromTicks((long)decimal.Round(number * ticks));
        return true;
    }

    private static long? TicksOf(ReadOnlySpan<char> unit) => unit switch
    {
        _ when unit.Is("ms") => TimeSpan.TicksPerMillisecond,
        _ when unit.Is("s") => TimeSpan.TicksPerSecond,
        _ when unit.Is("m") || unit.Is("min") => TimeSpan.TicksPerMinute,
        _ when unit.Is("h") => TimeSpan.TicksPerHour,
        _ when unit.Is("d") => TimeSpan.TicksPerDay,
        _ => null,
    };
}
