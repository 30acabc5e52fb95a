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
        if (text.Contains(':'))
        {
            return TryReadClock(text.Trim(), out time);
        }

        time = default;
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

    // [d.]hh:mm:ss[.fffffff]. What TimeSpan has for this reads every form of every culture, which a native program would carry.
    private static bool TryReadClock(ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        bool isNegative = text.StartsWith('-');
        text = isNegative ? text[1..] : text;
        int dot = text.IndexOf('.');
        uint days = 0;
        if (dot >= 0 && dot < text.IndexOf(':'))
        {
            if (!TryDigits(text[..dot], 8, uint.MaxValue, out days))
            {
                return false;
            }

            text = text[(dot + 1)..];
        }

        Span<Range> parts = stackalloc Range[4];
        if (text.Split(parts, ':') != 3
            || !TryDigits(text[parts[0]], 2, 23, out uint hours)
            || !TryDigits(text[parts[1]], 2, 59, out uint minutes))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[parts[2]];
        dot = rest.IndexOf('.');
        uint fraction = 0;
        if (!TryDigits(dot < 0 ? rest : rest[..dot], 2, 59, out uint seconds)
            || (dot >= 0 && !TryDigits(rest[(dot + 1)..], 7, uint.MaxValue, out fraction)))
        {
            return false;
        }

        // A fraction of fewer digits stands for tenths, hundredths and so on.
        for (int digits = rest.Length - dot - 1; dot >= 0 && digits < 7; digits++)
        {
            fraction *= 10;
        }

        decimal ticks = ((((days * 24m) + hours) * 3600) + (minutes * 60m) + seconds) * TimeSpan.TicksPerSecond + fraction;
        if (ticks > long.MaxValue)
        {
            return false;
        }

        time = TimeSpan.FromTicks(isNegative ? -(long)ticks : (long)ticks);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int most, uint highest, out uint value)
    {
        value = 0;
        return text.Length <= most
            && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value <= highest;
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
