using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace JobGen;

/// <summary>An I/O rate as words one after the other, behind the name of its volume where it has one.</summary>
internal static class IoRateText
{
    private const string Iops = "iops";
    private const string Reserve = "reserve";
    private const string Base = "base";
    private const string Forms = "'500 iops', '10MiB/s', 'reserve 10 iops', 'base 8KiB', a flag of IoRateFlags, or several of them, with "
        + @"'\Device\HarddiskVolume3:' before them for one volume, whose name is in quotes where it does not begin with '\'";

    // Behind a '\', a name of these needs no quotes; Windows' own volumes have no others.
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create(@"\-_.?{}0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    internal static string Format(in IoRate rate)
    {
        List<string> words = [];
        CultureInfo invariant = CultureInfo.InvariantCulture;
        AddWord(rate.MaxIops is { } iops ? string.Create(invariant, $"{iops} {Iops}") : null);
        AddWord(rate.MaxBandwidth is { } bytes ? NetRate.FormatBandwidth(bytes) : null);
        AddWord(rate.ReservationIops is { } reserved ? string.Create(invariant, $"{Reserve} {reserved} {Iops}") : null);
        AddWord(rate.BaseIoSize is { } size ? $"{Base} {ByteSize.Format(size)}" : null);
        AddWord(rate.Flags == IoRateFlags.None ? null : EnumText.FormatFlags(rate.Flags).Replace(" | ", " ", StringComparison.Ordinal));
        string text = words.Count == 0 ? LimitParsing.Off : string.Join(' ', words);
        return rate.VolumeName is { } volume ? $"{Quote(volume)}: {text}" : text;

        void AddWord(string? word)
        {
            if (word is not null)
            {
                words.Add(word);
            }
        }
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out IoRate rate, [NotNullWhen(false)] out string? error)
    {
        rate = default;
        ReadOnlySpan<char> rest = text.Trim();
        if (!TryVolume(ref rest, out string? volume))
        {
            error = $"'{text}' is no I/O rate. Write {Forms}.";
            return false;
        }

        IoRate read = new() { VolumeName = volume };
        error = LimitParsing.IsOff(rest) ? null : ReadWords(rest, ref read);
        rate = error is null ? read : default;
        return error is null;
    }

    private static string? ReadWords(ReadOnlySpan<char> rest, ref IoRate rate)
    {
        string? error = rest.IsEmpty ? Unreadable(rest) : null;
        while (!rest.IsEmpty && error is null)
        {
            ReadOnlySpan<char> all = rest;
            ReadOnlySpan<char> word = LimitParsing.Next(ref rest, ' ');
            rest = rest.TrimStart();
            ulong value;
            if (NetRate.TryBandwidth(word, out value))
            {
                error = Check(rate.MaxBandwidth, nameof(IoRate.MaxBandwidth), value);
                rate = error is null ? rate with { MaxBandwidth = value } : rate;
            }
            else if (word.Is(Base) && ByteSize.TryParse(LimitParsing.Next(ref rest, ' '), out value) && value <= uint.MaxValue)
            {
                error = Check(rate.BaseIoSize, nameof(IoRate.BaseIoSize), value);
                rate = error is null ? rate with { BaseIoSize = (uint)value } : rate;
            }
            else if (word.Is(Reserve) && TryIops(LimitParsing.Next(ref rest, ' '), ref rest, out value))
            {
                error = Check(rate.ReservationIops, nameof(IoRate.ReservationIops), value);
                rate = error is null ? rate with { ReservationIops = value } : rate;
            }
            else if (TryIops(word, ref rest, out value))
            {
                error = Check(rate.MaxIops, nameof(IoRate.MaxIops), value);
                rate = error is null ? rate with { MaxIops = value } : rate;
            }
            else if (EnumText.TryParseWritten(word, out IoRateFlags flag) && flag != IoRateFlags.None)
            {
                rate = rate with { Flags = rate.Flags | flag };
            }
            else
            {
                error = Unreadable(all);
            }

            rest = rest.TrimStart();
        }

        return error;
    }

    private static string? Check(ulong? before, string name, ulong value) => value switch
    {
        _ when before is not null => $"'{name}' is written twice. Write it once.",
        0 => LimitParsing.Message(LimitWords.RateOfZero, name, LimitWords.IoRateOfZero),
        > long.MaxValue => LimitParsing.Message(LimitWords.IoRateTooLarge, name, value),
        _ => null,
    };

    // '500 iops' and '500iops'.
    private static bool TryIops(scoped ReadOnlySpan<char> word, scoped ref ReadOnlySpan<char> rest, out ulong value)
    {
        if (word.Length > Iops.Length && word.EndsWith(Iops, StringComparison.OrdinalIgnoreCase))
        {
            return LimitParsing.TryNumber(word[..^Iops.Length], out value);
        }

        ReadOnlySpan<char> after = rest;
        bool isIops = LimitParsing.TryNumber(word, out value) && LimitParsing.Next(ref after, ' ').Is(Iops);
        rest = isIops ? after : rest;
        return isIops;
    }

    private static bool TryVolume(ref ReadOnlySpan<char> text, out string? volume)
    {
        volume = null;
        if (!text.StartsWith('"'))
        {
            int colon = text.IndexOf(':');
            if (colon < 0)
            {
                return true;
            }

            volume = text[..colon].TrimEnd().ToString();
            text = text[(colon + 1)..].TrimStart();
            return IsPlain(volume);
        }

        int end = LimitSeparators.EndOfQuoted(text);
        if (end < 0 || !text[end..].TrimStart().StartsWith(':'))
        {
            return false;
        }

        volume = text[1..(end - 1)].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        text = text[end..].TrimStart()[1..].TrimStart();
        return !volume.Contains('\0', StringComparison.Ordinal);
    }

    private static string Quote(string volume) => IsPlain(volume)
        ? volume
        : $"\"{volume.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string volume) => volume.StartsWith('\\') && !volume.AsSpan().ContainsAnyExcept(s_plain);

    private static string Unreadable(ReadOnlySpan<char> text) => $"'{text}' is no I/O rate. Write {Forms}.";
}
