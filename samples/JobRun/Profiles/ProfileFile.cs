using System.Text.Json;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Profiles;

/// <summary>The file jobrun.json, which has options by names of profiles.</summary>
internal static class ProfileFile
{
    internal const string FileName = "jobrun.json";
    private const string Profiles = "profiles";
    private const string Schema = "$schema";

    private static readonly JsonDocumentOptions s_options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a profile.</summary>
    /// <param name="profile">Its name.</param>
    /// <param name="file">The file, or <see langword="null"/> for the nearest jobrun.json from the current directory upwards.</param>
    /// <exception cref="OptionError">There is no such file or profile, or one of its options is wrong.</exception>
    internal static Settings Read(Setting profile, string? file)
    {
        string name = profile.Values[^1];
        string path = file ?? Nearest(Environment.CurrentDirectory)
            ?? throw new OptionError(
                profile.Origin, name, $"There is no {FileName} here or in a folder above. Write one, or name it with --config.");
        try
        {
            return Parse(File.ReadAllText(path), path, profile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string origin = file is null ? profile.Origin : RunOptions.Config.LongForm;
            throw new OptionError(origin, path, exception.Message.ReplaceLineEndings(" "));
        }
    }

    internal static Settings Parse(string json, string path, Setting profile)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, s_options);
            return Read(document.RootElement, path, profile);
        }
        catch (JsonException exception)
        {
            throw new OptionError($"{path}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static Settings Read(JsonElement root, string path, Setting profile)
    {
        string name = profile.Values[^1];
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Profiles, out JsonElement profiles)
            || profiles.ValueKind != JsonValueKind.Object)
        {
            throw new OptionError($"{path}: there are no profiles. Write {{ \"profiles\": {{ \"{name}\": {{ \"memory\": \"1g\" }} }} }}.");
        }

        if (!profiles.TryGetProperty(name, out JsonElement options) || options.ValueKind != JsonValueKind.Object)
        {
            string names = string.Join(", ", profiles.EnumerateObject().Select(one => one.Name));
            throw new OptionError(profile.Origin, name, $"{path} has no such profile. Write one of: {names}.");
        }

        Settings settings = new();
        foreach (JsonProperty property in options.EnumerateObject().Where(property => property.Name != Schema))
        {
            Add(settings, property, $"{path}: {name}: {property.Name}");
        }

        return settings;
    }

    private static void Add(Settings settings, JsonProperty property, string origin)
    {
        JobOption? option = JobOptions.Find(property.Name);
        if (option is null || option == RunOptions.Profile || option == RunOptions.Config)
        {
            string? near = JobOptions.Nearest(property.Name, JobOptions.All.Select(one => one.Name));
            string hint = near is null ? "Their names are those of --help." : $"Is it {near}?";
            throw new OptionError($"{origin}: there is no such option. {hint}");
        }

        // Empty is not set, as in the environment.
        foreach (string value in Values(option, property.Value, origin).Where(value => value.Length > 0))
        {
            settings.Add(option, origin, value);
        }
    }

    private static IEnumerable<string> Values(JobOption option, JsonElement value, string origin) => value.ValueKind switch
    {
        JsonValueKind.String when !option.IsFlag => [value.GetString()!],
        JsonValueKind.Number when !option.IsFlag => [value.GetRawText()],
        JsonValueKind.True or JsonValueKind.False when option.IsFlag => [value.GetRawText()],
        JsonValueKind.Array when option.IsRepeatable => value.EnumerateArray().SelectMany(one => Values(option, one, origin)),
        JsonValueKind.Object when option == RunOptions.Env => value.EnumerateObject().Select(one => $"{one.Name}={Text(one.Value)}"),
        _ => throw new OptionError($"{origin}: the value is of another kind. Write {Kind(option)}."),
    };

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Kind(JobOption option) =>
        option.IsFlag ? "true or false"
        : option == RunOptions.Env ? "an object such as { \"NAME\": \"value\" }"
        : option.IsRepeatable ? "a string, or an array of strings"
        : $"a string or a number: {option.Description}";

    private static string? Nearest(string folder)
    {
        for (string? current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            string path = Path.Combine(current, FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
