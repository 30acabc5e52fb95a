using System.Collections;

namespace JobGen.JobRun.Options;

/// <summary>Options from the environment: JOBRUN_MEMORY stands for --memory.</summary>
internal static class EnvironmentSettings
{
    private const string Prefix = "JOBRUN_";

    /// <summary>Whether a variable is meant for jobrun.</summary>
    internal static bool IsOption(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <param name="variables">The environment, such as <see cref="Environment.GetEnvironmentVariables()"/>.</param>
    /// <exception cref="OptionError">A variable begins with JOBRUN_ and is no option.</exception>
    internal static Settings Read(IDictionary variables)
    {
        Settings settings = new();
        Dictionary<string, JobOption> options = JobOptions.All.ToDictionary(option => option.Variable, StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in variables)
        {
            string name = (string)entry.Key;
            if (!IsOption(name))
            {
                continue;
            }

            if (!options.TryGetValue(name, out JobOption? option))
            {
                string? near = JobOptions.Nearest(name.ToUpperInvariant(), options.Keys);
                throw new OptionError(near is null
                    ? $"{name}: no option has this name. 'jobrun --help' lists them; --memory is JOBRUN_MEMORY."
                    : $"{name}: no option has this name. Is it {near}?");
            }

            // An empty variable is how scripts unset one.
            if (entry.Value is string { Length: > 0 } value)
            {
                settings.Add(option, name, value);
            }
        }

        return settings;
    }
}
