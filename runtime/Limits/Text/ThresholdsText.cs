using System.Diagnostics.CodeAnalysis;

namespace JobGen;

/// <summary>Notification thresholds as text, each by its name.</summary>
internal static class ThresholdsText
{
    private const string CpuRate = "CpuRate";
    private const string IoRate = "IoRate";
    private const string NetRate = "NetRate";
    private const string Separator = "; ";
    private const string Interval = " in ";
    private const string Forms = "'JobMemory 400MiB', 'JobMemoryLow 100MiB', 'IoReadBytes 1GiB', 'IoWriteBytes 1GiB', 'JobUserTime 60s', "
        + "'CpuRate Low in Short', 'IoRate Medium', 'NetRate High in Long', several of them with ';' between, or 'off'";

    internal static string Format(in NotificationThresholds thresholds)
    {
        List<string> parts = [];
        AddBytes(nameof(thresholds.JobMemory), thresholds.JobMemory);
        AddBytes(nameof(thresholds.JobMemoryLow), thresholds.JobMemoryLow);
        AddBytes(nameof(thresholds.IoReadBytes), thresholds.IoReadBytes);
        AddBytes(nameof(thresholds.IoWriteBytes), thresholds.IoWriteBytes);
        Add(nameof(thresholds.JobUserTime), thresholds.JobUserTime is { } time ? TimeText.Format(time) : null);
        AddRate(CpuRate, thresholds.CpuRateTolerance, thresholds.CpuRateInterval);
        AddRate(IoRate, thresholds.IoRateTolerance, thresholds.IoRateInterval);
        AddRate(NetRate, thresholds.NetRateTolerance, thresholds.NetRateInterval);
        return parts.Count == 0 ? LimitParsing.Off : string.Join(Separator, parts);

        void AddBytes(string name, ulong? bytes) => Add(name, bytes is { } value ? ByteSize.Format(value) : null);

        void AddRate(string name, RateControlTolerance? tolerance, RateControlToleranceInterval? interval) =>
            Add(name, tolerance is { } value ? $"{value}{Interval}{interval}" : null);

        void Add(string name, string? text)
        {
            if (text is not null)
            {
                parts.Add($"{name} {text}");
            }
        }
    }

    internal static bool TryParse(
        ReadOnlySpan<char> text, out NotificationThresholds thresholds, [NotNullWhen(false)] out string? error)
    {
        thresholds = default;
        error = null;
        if (LimitParsing.IsOff(text))
        {
            return true;
        }

        NotificationThresholds read = default;
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<char> rest = text;
        do
        {
            ReadOnlySpan<char> value = LimitParsing.Next(ref rest, ';');
            ReadOnlySpan<char> name = LimitParsing.Next(ref value, ' ');
            error = names.Add(name.ToString()) ? Read(ref read, name, value.Trim()) : $"'{name}' is written twice. Write it once.";
        }
        while (error is null && !rest.IsWhiteSpace());

        thresholds = error is null ? read : default;
        return error is null;
    }

    private static string? Read(ref NotificationThresholds thresholds, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => name switch
    {
        _ when name.Is(nameof(thresholds.JobUserTime)) => ReadTime(ref thresholds, value),
        _ when name.Is(CpuRate) || name.Is(IoRate) || name.Is(NetRate) => ReadRate(ref thresholds, name, value),
        _ => ReadBytes(ref thresholds, name, value),
    };

    private static string? ReadBytes(ref NotificationThresholds thresholds, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (!ByteSize.TryParse(value, out ulong bytes))
        {
            return Unreadable(name, value);
        }

        NotificationThresholds? changed = name switch
        {
            _ when name.Is(nameof(thresholds.JobMemory)) => thresholds with { JobMemory = bytes },
            _ when name.Is(nameof(thresholds.JobMemoryLow)) => thresholds with { JobMemoryLow = bytes },
            _ when name.Is(nameof(thresholds.IoReadBytes)) => thresholds with { IoReadBytes = bytes },
            _ when name.Is(nameof(thresholds.IoWriteBytes)) => thresholds with { IoWriteBytes = bytes },
            _ => null,
        };
        thresholds = changed ?? thresholds;
        return changed is null ? Unreadable(name, value)
            : bytes == 0 ? LimitParsing.Message(LimitWords.ThresholdOfZero, name.ToString()) + "'400MiB', or leave it out."
            : null;
    }

    private static string? ReadTime(ref NotificationThresholds thresholds, ReadOnlySpan<char> value)
    {
        if (TimeText.TryParse(value, nameof(thresholds.JobUserTime), out TimeSpan time, out string? error))
        {
            thresholds = thresholds with { JobUserTime = time };
        }

        return error;
    }

    private static string? ReadRate(ref NotificationThresholds thresholds, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        int end = value.IndexOf(Interval, StringComparison.OrdinalIgnoreCase);
        RateControlToleranceInterval interval = RateControlToleranceInterval.Short;
        if (!EnumText.TryParse(end < 0 ? value : value[..end], out RateControlTolerance tolerance)
            || (end >= 0 && !EnumText.TryParse(value[(end + Interval.Length)..], out interval)))
        {
            return Unreadable(name, value);
        }

        thresholds = name switch
        {
            _ when name.Is(CpuRate) => thresholds with { CpuRateTolerance = tolerance, CpuRateInterval = interval },
            _ when name.Is(IoRate) => thresholds with { IoRateTolerance = tolerance, IoRateInterval = interval },
            _ => thresholds with { NetRateTolerance = tolerance, NetRateInterval = interval },
        };
        return null;
    }

    private static string Unreadable(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        $"'{name} {value}' is no threshold. Write {Forms}.";
}
