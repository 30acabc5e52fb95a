using System.Diagnostics;
using System.Globalization;

namespace JobGen;

/// <summary>How each limit is written as text. A new limit adds a row.</summary>
internal static class LimitFormats
{
    // Twenty rows are found as fast one after the other, and a dictionary would be the largest part of this in a native program.
    private static readonly LimitFormat[] s_all =
    [
        Flag("KillOnJobClose"),
        Flag("DieOnUnhandledException"),
        Flag("BreakawayOk"),
        Flag("SilentBreakawayOk"),
        Count("ActiveProcessLimit", count => count == 0 ? LimitWords.ActiveProcessRange + ", or 'off'." : null),
        Memory("ProcessMemoryLimit"),
        Memory("JobMemoryLimit"),
        Value<WorkingSetRange>("WorkingSetLimit"),
        Time("ProcessTimeLimit"),
        Time("JobTimeLimit"),
        new LimitFormat<EndOfJobTimeAction>("EndOfJobTimeAction", ParseAction, action => action == default ? null : action.ToString()),
        new LimitFormat<ProcessPriorityClass?>("PriorityClassLimit", ParsePriority, priority => priority is { } value ? EnumText.FormatFlags(value) : null),
        Count("SchedulingClassLimit", value => value > LimitRanges.HighestSchedulingClass ? LimitParsing.Message(LimitWords.SchedulingClassRange, value) : null),
        Value<ProcessorAffinity>("AffinityLimit", isList: true),
        Value<JobGroupAffinity>("GroupAffinity", isList: true),
        new LimitFormat<UIRestrictions>("UIRestrictions", ParseRestrictions, bits => bits == default ? null : EnumText.FormatFlags(bits)) { IsList = true },
        Value<CpuRate>("CpuRateControl"),
        Value<NetRate>("NetRateControl"),
        new LimitFormat<IoRates>("IoRateControl", ParseIoRates, rates => rates.Count == 0 ? null : rates.ToString()),
        Value<NotificationThresholds>("NotificationLimit"),
    ];

    internal static LimitFormat? Find(string name)
    {
        foreach (LimitFormat format in s_all)
        {
            if (format.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }

    internal static LimitFormat<T> Of<T>(string name) => (LimitFormat<T>)Find(name)!;

    private static LimitFormat<bool> Flag(string name) => new(name, ParseFlag, value => value ? "true" : null);

    private static LimitFormat<uint?> Count(string name, Func<uint, string?> check) => new(
        name,
        (text, _, out value) =>
        {
            bool isNumber = LimitParsing.TryNumber(text, out uint number);
            value = isNumber ? number : null;
            return isNumber ? check(number) : $"'{text}' is no whole number below 2^32. Write one, such as '8', or 'off'.";
        },
        value => value?.ToString(CultureInfo.InvariantCulture))
    {
        IsNumber = true,
    };

    private static LimitFormat<ulong?> Memory(string name) => new(name, ParseMemory, bytes => bytes is { } value ? ByteSize.Format(value) : null);

    private static LimitFormat<TimeSpan?> Time(string name) => new(name, ParseTime, time => time is { } value ? TimeText.Format(value) : null);

    private static LimitFormat<T?> Value<T>(string name, bool isList = false)
        where T : struct, ILimitText<T> => new(
            name,
            (text, _, out value) =>
            {
                value = T.TryParse(text, out T read, out string? error) ? read : null;
                return error;
            },
            value => value?.ToString() is { } text and not LimitParsing.Off ? text : null)
        {
            IsList = isList,
        };

    private static string? ParseIoRates(ReadOnlySpan<char> text, string name, out IoRates value) =>
        IoRates.TryParse(text, out value, out string? error) ? null : error;

    private static string? ParseFlag(ReadOnlySpan<char> text, string name, out bool value)
    {
        value = text.Is("true") || text.Is("on");
        return value || text.Is("false") ? null : $"'{text}' is neither on nor off. Write 'true' or 'false'.";
    }

    private static string? ParseMemory(ReadOnlySpan<char> text, string name, out ulong? value)
    {
        value = null;
        if (!ByteSize.TryParse(text, out ulong bytes))
        {
            return ByteSize.Unreadable(text);
        }

        value = bytes;
        return bytes < LimitRanges.PageSize
            ? LimitParsing.Message(LimitWords.MemoryBelowPage, name, bytes) + ByteSize.Forms + ", or 'off'."
            : null;
    }

    private static string? ParseTime(ReadOnlySpan<char> text, string name, out TimeSpan? value)
    {
        value = TimeText.TryParse(text, name, out TimeSpan time, out string? error) ? time : null;
        return error;
    }

    private static string? ParseAction(ReadOnlySpan<char> text, string name, out EndOfJobTimeAction value) => EnumText.TryParse(text, out value)
        ? null
        : LimitParsing.Message(LimitWords.EndOfJobTimeUnknown, $"'{text}'") + "'Terminate' or 'Post'.";

    private static string? ParsePriority(ReadOnlySpan<char> text, string name, out ProcessPriorityClass? value)
    {
        value = EnumText.TryParse(text, out ProcessPriorityClass priority) ? priority : null;
        return value is null ? LimitParsing.Message(LimitWords.PriorityClassUnknown, $"'{text}'") : null;
    }

    private static string? ParseRestrictions(ReadOnlySpan<char> text, string name, out UIRestrictions value) =>
        EnumText.ParseFlags(text, out value) is { } unknown
            ? $"'{unknown}' is no UI restriction. Write members of UIRestrictions, joined by '|': {string.Join(", ", Enum.GetNames<UIRestrictions>().Skip(1))}; or 'off'."
            : null;
}
