namespace JobGen.JobRun.Options;

/// <summary>Makes the limits of a job from options.</summary>
internal static class LimitsBuilder
{
    /// <summary>The limits that are given.</summary>
    /// <exception cref="OptionError">A value is wrong, or two options exclude each other.</exception>
    internal static AdjustableJob.Limits Build(Settings settings)
    {
        AdjustableJob.Limits limits = AdjustableJob.Limits.None;
        Dictionary<string, (string Text, string Origin, string Value)> texts = [];
        Dictionary<string, string> taken = [];
        foreach ((JobOption option, Setting setting) in settings.InOrder())
        {
            bool isOff = option.IsFlag && !settings.IsOn(option);
            if (!isOff)
            {
                RefuseExcluded(option, setting, taken);
            }

            if (option.Limit is not { } limit)
            {
                continue;
            }

            string text = isOff ? "off"
                : option.IsFlag ? "true"
                : string.Join(option.Separator, setting.Values.Select(value => Check(option, setting, value)));
            texts[limit] = texts.TryGetValue(limit, out (string Text, string Origin, string Value) first)
                ? (Join(first.Text, option.Separator, text), $"{first.Origin} and {setting.Origin}", setting.Values[^1])
                : (text, setting.Origin, setting.Values[^1]);
        }

        foreach ((string limit, (string text, string origin, string value)) in texts)
        {
            Set(ref limits, limit, text, origin, value);
        }

        return limits;
    }

    private static void RefuseExcluded(JobOption option, Setting setting, Dictionary<string, string> taken)
    {
        if (option.OneOf is not { } word || taken.TryAdd(word, setting.Origin))
        {
            return;
        }

        IEnumerable<string> all = JobOptions.All.Where(other => other.OneOf == word).Select(other => other.LongForm);
        string what = option.IsFlag ? "" : " " + setting.Values[^1];
        throw new OptionError($"{setting.Origin}{what}: {taken[word]} is given too. Give one of {string.Join(", ", all)}.");
    }

    // Each value by itself first, so that the message is about the option that is wrong.
    private static string Check(JobOption option, Setting setting, string value)
    {
        AdjustableJob.Limits alone = default;
        string text = option.ToText(value);
        Set(ref alone, option.Limit!, text, setting.Origin, value);
        return text;
    }

    private static void Set(ref AdjustableJob.Limits limits, string limit, string text, string origin, string value)
    {
        if (!limits.TrySet(limit, text, out string? error))
        {
            throw new OptionError(origin, value, error.ReplaceLineEndings(" "));
        }
    }

    private static string Join(string first, string separator, string second) =>
        OptionTexts.IsOff(first) ? second : OptionTexts.IsOff(second) ? first : first + separator + second;
}
