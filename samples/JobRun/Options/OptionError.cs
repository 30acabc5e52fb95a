namespace JobGen.JobRun.Options;

/// <summary>An option that jobrun cannot take: one line that names it, its value and what is allowed.</summary>
internal sealed class OptionError(string message) : Exception(message)
{
    /// <param name="origin">The option as it was written, such as <c>--memory</c> or <c>JOBRUN_MEMORY</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="allowed">What is wrong and what is allowed, in whole sentences.</param>
    internal OptionError(string origin, string value, string allowed)
        : this($"{origin} {Shown(value)}: {allowed}")
    {
    }

    // A line break in a value would make two lines of one.
    private static string Shown(string value) =>
        value.Length == 0 ? "''" : value.Any(char.IsWhiteSpace) ? $"'{value.ReplaceLineEndings(" ")}'" : value;
}
