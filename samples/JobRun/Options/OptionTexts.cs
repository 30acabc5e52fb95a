using System.Text.Json;

namespace JobGen.JobRun.Options;

/// <summary>From the habits of a command line to the texts that the library reads.</summary>
internal static class OptionTexts
{
    private const string All = "all";
    private const string Clipboard = "clipboard";

    /// <summary>The names of restrictions as an option has them, such as <c>read-clipboard</c>.</summary>
    internal static readonly string[] RestrictionNames =
    [
        .. Enum.GetNames<UIRestrictions>()
            .Where(static name => name != nameof(UIRestrictions.None))
            .Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
        Clipboard,
        All,
    ];

    internal static bool IsOff(string value) => value.AsSpan().Trim().Equals("off", StringComparison.OrdinalIgnoreCase);

    internal static string Processors(string value) => IsOff(value) ? value : value + " cpus";

    internal static string Weight(string value) => IsOff(value) ? value : "weight " + value;

    internal static string Dscp(string value) => IsOff(value) ? value : "dscp " + value;

    /// <summary>A rate is a size, with or without <c>/s</c>.</summary>
    internal static string Bandwidth(string value) =>
        IsOff(value) || value.EndsWith("/s", StringComparison.OrdinalIgnoreCase) ? value : value + "/s";

    /// <summary><c>below-normal</c> is a member of an enumeration.</summary>
    internal static string Words(string value) => value.Replace("-", "", StringComparison.Ordinal);

    internal static string Restrictions(string value) =>
        string.Join('|', value.Split([',', '|'], StringSplitOptions.TrimEntries).Select(Restriction));

    private static string Restriction(string name) => name.ToUpperInvariant() switch
    {
        "ALL" => string.Join('|', Enum.GetNames<UIRestrictions>().Where(restriction => restriction != nameof(UIRestrictions.None))),
        "CLIPBOARD" => $"{nameof(UIRestrictions.ReadClipboard)}|{nameof(UIRestrictions.WriteClipboard)}",
        _ => Words(name),
    };
}
