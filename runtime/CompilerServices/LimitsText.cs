using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace JobGen.CompilerServices;

/// <summary>Writes limits for people. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LimitsText
{
    /// <summary>Adds to the list of what was applied.</summary>
    /// <param name="applied">The list, or <see langword="null"/>.</param>
    /// <param name="names">What was applied next.</param>
    /// <returns>The longer list.</returns>
    public static string Join(string? applied, string names) => applied is null ? names : $"{applied}, {names}";

    /// <summary>Lists the limits that are on.</summary>
    /// <param name="limits">Names and values; <see langword="null"/> and <see langword="false"/> are off.</param>
    /// <returns>As <c>KillOnJobClose, JobMemoryLimit = 536870912</c>, or <c>None</c>.</returns>
    public static string Format(params ReadOnlySpan<(string Name, object? Value)> limits)
    {
        StringBuilder text = new();
        foreach ((string name, object? value) in limits)
        {
            if (value is null or false or UIRestrictions.None or EndOfJobTimeAction.Terminate or IoRates { Count: 0 })
            {
                continue;
            }

            text.Append(text.Length == 0 ? string.Empty : ", ").Append(name);
            if (value is not true)
            {
                text.Append(CultureInfo.InvariantCulture, $" = {value}");
            }
        }

        return text.Length == 0 ? "None" : text.ToString();
    }
}
