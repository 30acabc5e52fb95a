using System.Diagnostics.CodeAnalysis;

namespace JobGen.JobRun.Options;

/// <summary>The options that are given, each with the place that it comes from.</summary>
internal sealed class Settings
{
    private readonly Dictionary<JobOption, Setting> _settings = [];

    /// <summary>Sets an option; a repeatable one gets one value more.</summary>
    internal void Add(JobOption option, string origin, string value)
    {
        _settings[option] = option.IsRepeatable && _settings.TryGetValue(option, out Setting? before)
            ? new Setting(origin, [.. before.Values, value])
            : new Setting(origin, [value]);
    }

    /// <summary>Puts options over these: they replace those of the same name, and those that they exclude.</summary>
    internal void Overlay(Settings over)
    {
        HashSet<string> words = [.. over._settings.Keys.Select(option => option.OneOf).OfType<string>()];
        foreach (JobOption excluded in _settings.Keys.Where(option => option.OneOf is { } word && words.Contains(word)).ToArray())
        {
            _settings.Remove(excluded);
        }

        foreach ((JobOption option, Setting setting) in over._settings)
        {
            // Variables of the environment are added to, as with docker's --env-file.
            string[] before = option == RunOptions.Env && _settings.TryGetValue(option, out Setting? lower) ? lower.Values : [];
            _settings[option] = setting with { Values = [.. before, .. setting.Values] };
        }
    }

    internal bool TryGet(JobOption option, [NotNullWhen(true)] out Setting? setting) => _settings.TryGetValue(option, out setting);

    /// <summary>The value of an option, or <see langword="null"/>.</summary>
    internal string? Text(JobOption option) => TryGet(option, out Setting? setting) ? setting.Values[^1] : null;

    /// <summary>Whether an option that is on or off is on.</summary>
    internal bool IsOn(JobOption option) => TryGet(option, out Setting? setting) && IsOn(setting.Origin, setting.Values[^1]);

    /// <summary>The options that are given, in the order of the table.</summary>
    internal IEnumerable<(JobOption Option, Setting Setting)> InOrder() =>
        JobOptions.All.Where(_settings.ContainsKey).Select(option => (option, _settings[option]));

    private static bool IsOn(string origin, string value) => value.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "ON" or "YES" => true,
        "FALSE" or "0" or "OFF" or "NO" => false,
        _ => throw new OptionError(origin, value, "Write 'true' or 'false'."),
    };
}

/// <summary>The values of an option and where they come from.</summary>
/// <param name="Origin">As the user wrote it, such as <c>--memory</c>.</param>
/// <param name="Values">One or, where it is repeatable, several.</param>
internal sealed record Setting(string Origin, string[] Values);
