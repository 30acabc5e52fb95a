namespace JobGen.JobRun.Options;

/// <summary>Limits by their names in Windows, as text that can be given again.</summary>
internal static class LimitTexts
{
    private const string Off = "off";

    /// <summary>Those that are not off, in the order of the library.</summary>
    internal static IEnumerable<(string Name, string Text)> Of(AdjustableJob.Limits limits)
    {
        foreach (string name in AdjustableJob.Limits.Names)
        {
            if (Of(name, in limits) is { } text)
            {
                yield return (name, text);
            }
        }
    }

    /// <summary>The text of one limit, or <see langword="null"/> where it is off.</summary>
    internal static string? Of(string name, in AdjustableJob.Limits limits) => limits.GetText(name) is { } text and not Off ? text : null;
}
