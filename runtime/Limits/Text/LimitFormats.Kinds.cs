using System.Diagnostics;
using System.Globalization;

namespace JobGen;

internal static partial class LimitFormats
{
    private sealed class FlagFormat(string name) : LimitFormat<bool>(name)
    {
        internal override string? Format(bool value) => value ? "true" : null;

        private protected override string? Parse(ReadOnlySpan<char> text, out bool value)
        {
            value = text.Is("true") || text.Is("on");
            return value || text.Is("false") ? null : $"'{text}' is neither on nor off. Write 'true' or 'false'.";
        }
    }

    private sealed class CountFormat : LimitFormat<uint?>
    {
        private readonly Func<uint, string?> _check;

        internal CountFormat(string name, Func<uint, string?> check)
            : base(name)
        {
            _check = check;
            IsNumber = true;
        }

        internal override string? Format(uint? value) => value?.ToString(CultureInfo.InvariantCulture);

        private protected override string? Parse(ReadOnlySpan<char> text, out uint? value)
        {
            bool isNumber = LimitParsing.TryNumber(text, out uint number);
            value = isNumber ? number : null;
            return isNumber ? _check(number) : $"'{text}' is no whole number below 2^32. Write one, such as '8', or 'off'.";
        }
    }

    private sealed class MemoryFormat(string name) : LimitFormat<ulong?>(name)
    {
        internal override string? Format(ulong? value) => value is { } bytes ? ByteSize.Format(bytes) : null;

        private protected override string? Parse(ReadOnlySpan<char> text, out ulong? value)
        {
            value = null;
            if (!ByteSize.TryParse(text, out ulong bytes))
            {
                return ByteSize.Unreadable(text);
            }

            value = bytes;
            return bytes < LimitRanges.PageSize
                ? LimitParsing.Message(LimitWords.MemoryBelowPage, Name, bytes) + ByteSize.Forms + ", or 'off'."
                : null;
        }
    }

    private sealed class TimeFormat(string name) : LimitFormat<TimeSpan?>(name)
    {
        internal override string? Format(TimeSpan? value) => value is { } time ? TimeText.Format(time) : null;

        private protected override string? Parse(ReadOnlySpan<char> text, out TimeSpan? value)
        {
            value = TimeText.TryParse(text, Name, out TimeSpan time, out string? error) ? time : null;
            return error;
        }
    }

    private sealed class ActionFormat(string name) : LimitFormat<EndOfJobTimeAction>(name)
    {
        internal override string? Format(EndOfJobTimeAction value) => value == default ? null : value.ToString();

        private protected override string? Parse(ReadOnlySpan<char> text, out EndOfJobTimeAction value) =>
            EnumText.TryParse(text, out value)
                ? null
                : LimitParsing.Message(LimitWords.EndOfJobTimeUnknown, $"'{text}'") + "'Terminate' or 'Post'.";
    }

    private sealed class PriorityFormat(string name) : LimitFormat<ProcessPriorityClass?>(name)
    {
        internal override string? Format(ProcessPriorityClass? value) => value is { } priority ? EnumText.FormatFlags(priority) : null;

        private protected override string? Parse(ReadOnlySpan<char> text, out ProcessPriorityClass? value)
        {
            value = EnumText.TryParseWritten(text, out ProcessPriorityClass priority) ? priority : null;
            return value is null ? LimitParsing.Message(LimitWords.PriorityClassUnknown, $"'{text}'") : null;
        }
    }

    private sealed class RestrictionsFormat(string name) : LimitFormat<UIRestrictions>(name)
    {
        internal override string? Format(UIRestrictions value) => value == default ? null : EnumText.FormatFlags(value);

        private protected override string? Parse(ReadOnlySpan<char> text, out UIRestrictions value) =>
            EnumText.ParseFlags(text, out value) is { } unknown
                ? $"'{unknown}' is no UI restriction. Write members of UIRestrictions, joined by '|': "
                    + $"{string.Join(", ", Enum.GetNames<UIRestrictions>().Skip(1))}; or 'off'."
                : null;
    }

    private sealed class IoRatesFormat(string name) : LimitFormat<IoRates>(name)
    {
        internal override string? Format(IoRates value) => value.ToString() is var text and not LimitParsing.Off ? text : null;

        private protected override string? Parse(ReadOnlySpan<char> text, out IoRates value) =>
            IoRates.TryParse(text, out value, out string? error) ? null : error;
    }

    private sealed class ValueFormat<T>(string name) : LimitFormat<T?>(name)
        where T : struct, ILimitText<T>
    {
        internal override string? Format(T? value) => value?.ToString() is { } text and not LimitParsing.Off ? text : null;

        private protected override string? Parse(ReadOnlySpan<char> text, out T? value)
        {
            value = T.TryParse(text, out T read, out string? error) ? read : null;
            return error;
        }
    }
}
