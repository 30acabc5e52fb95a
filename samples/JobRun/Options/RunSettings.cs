using System.Collections;
using System.Globalization;
using JobGen.JobRun.Profiles;

namespace JobGen.JobRun.Options;

/// <summary>What options say about a run, checked.</summary>
internal sealed record RunSettings
{
    public required AdjustableJob.Limits Limits { get; init; }
    public TimeSpan? Timeout { get; init; }
    public TimeSpan? KillAfter { get; init; }
    public bool Wait { get; init; }
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
    public string? Folder { get; init; }
    public string? Name { get; init; }
    public bool BestEffort { get; init; }
    public int? ExitCodeOnLimit { get; init; }
    public bool Quiet { get; init; }
    public string? Json { get; init; }
    public bool Watch { get; init; }
    public string? Report { get; init; }
    public string? Ci { get; init; }

    /// <summary>Puts the command line over the environment, and that over the profile that one of them names.</summary>
    internal static Settings Merge(Settings commandLine, IDictionary variables)
    {
        Settings merged = EnvironmentSettings.Read(variables);
        merged.Overlay(commandLine);
        if (!merged.TryGet(RunOptions.Profile, out Setting? profile))
        {
            return merged;
        }

        Settings all = ProfileFile.Read(profile, merged.Text(RunOptions.Config));
        all.Overlay(merged);
        return all;
    }

    /// <summary>From the command line, over the environment and the profile that is named.</summary>
    /// <exception cref="OptionError">A value is wrong.</exception>
    internal static RunSettings Of(Settings commandLine) => From(Merge(commandLine, System.Environment.GetEnvironmentVariables()));

    /// <exception cref="OptionError">A value is wrong.</exception>
    internal static RunSettings From(Settings settings)
    {
        AdjustableJob.Limits limits = LimitsBuilder.Build(settings);
        limits.KillOnJobClose = true;
        return new RunSettings
        {
            Limits = limits,
            Timeout = Time(settings, RunOptions.Timeout),
            KillAfter = Time(settings, RunOptions.KillAfter),
            Wait = settings.IsOn(RunOptions.Wait),
            Environment = Variables(settings),
            Folder = ExistingFolder(settings),
            Name = settings.Text(RunOptions.Name),
            BestEffort = settings.IsOn(RunOptions.BestEffort),
            ExitCodeOnLimit = ExitCode(settings, RunOptions.ExitCodeOnLimit),
            Quiet = settings.IsOn(RunOptions.Quiet),
            Json = settings.Text(RunOptions.Json),
            Watch = settings.IsOn(RunOptions.Watch),
            Report = settings.Text(RunOptions.Report),
            Ci = OneOfChoices(settings, RunOptions.Ci),
        };
    }

    internal static int? ExitCode(Settings settings, JobOption option) =>
        !settings.TryGet(option, out Setting? setting) ? null
        : int.TryParse(setting.Values[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) ? code
        : throw new OptionError(setting.Origin, setting.Values[^1], "It is no exit code. Write a whole number, such as 3.");

    // The library reads a time as it reads one that is a limit.
    private static TimeSpan? Time(Settings settings, JobOption option)
    {
        const double Longest = uint.MaxValue - 2;
        AdjustableJob.Limits reader = default;
        if (!settings.TryGet(option, out Setting? setting) || OptionTexts.IsOff(setting.Values[^1]))
        {
            return null;
        }

        string value = setting.Values[^1];
        if (!reader.TrySet(nameof(reader.JobTimeLimit), value, out string? error) || reader.JobTimeLimit is not { } time)
        {
            throw new OptionError(setting.Origin, value, error!.Replace("'JobTimeLimit'", "It", StringComparison.Ordinal));
        }

        return time.TotalMilliseconds <= Longest
            ? time
            : throw new OptionError(setting.Origin, value, "That is longer than a timer runs. Write less than 49 days, or 'off'.");
    }

    private static Dictionary<string, string> Variables(Settings settings)
    {
        Dictionary<string, string> variables = new(StringComparer.OrdinalIgnoreCase);
        foreach (string value in settings.TryGet(RunOptions.Env, out Setting? setting) ? setting.Values : [])
        {
            int end = value.IndexOf('=', StringComparison.Ordinal);
            if (end <= 0)
            {
                throw new OptionError(setting!.Origin, value, "It has no name or no value. Write NAME=VALUE; an empty value is NAME=.");
            }

            variables[value[..end]] = value[(end + 1)..];
        }

        return variables;
    }

    private static string? ExistingFolder(Settings settings) =>
        !settings.TryGet(RunOptions.Cwd, out Setting? setting) ? null
        : Directory.Exists(setting.Values[^1]) ? Path.GetFullPath(setting.Values[^1])
        : throw new OptionError(setting.Origin, setting.Values[^1], "There is no such folder. Write one that exists.");

    private static string? OneOfChoices(Settings settings, JobOption option) =>
        !settings.TryGet(option, out Setting? setting) ? null
        : option.Choices.Contains(setting.Values[^1], StringComparer.OrdinalIgnoreCase) ? setting.Values[^1].ToLowerInvariant()
        : throw new OptionError(setting.Origin, setting.Values[^1], $"Write one of {string.Join(", ", option.Choices)}.");
}
