using Microsoft.Extensions.Configuration;

namespace JobGen.Hosting;

/// <summary>Declared limits with those of a configuration section over them.</summary>
internal sealed class ConfiguredLimits<TLimits>(IConfigurationSection section, TLimits declared)
    where TLimits : struct, IJobLimits<TLimits>
{
    internal string Path => section.Path;

    internal IConfigurationSection Section => section;

    /// <summary>Reads the section.</summary>
    /// <param name="limits">The limits, where nothing is wrong.</param>
    /// <returns>What is wrong, each with its path and value.</returns>
    internal List<string> Read(out TLimits limits)
    {
        limits = declared;
        List<string> errors = [];
        if (section.Value is { Length: > 0 } value)
        {
            errors.Add($"{section.Path} = '{value}': limits are a section with the name of each limit and its value.");
        }

        foreach (IConfigurationSection child in section.GetChildren())
        {
            // A name without a value is null in JSON, or an empty object, which the provider does not tell apart.
            string text = child.Value ?? "off";
            if (child.GetChildren().Any())
            {
                errors.Add($"{child.Path}: a limit is one text, such as '512MiB', and not a section of its own.");
            }
            else if (!limits.TrySet(child.Key, text, out string? error))
            {
                errors.Add($"{child.Path} = '{text}': {error}");
            }
        }

        return errors;
    }
}
