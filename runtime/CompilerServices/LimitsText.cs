using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace JobGen.CompilerServices;

/// <summary>Writes the limits that are on for people, such as <c>KillOnJobClose, JobMemoryLimit = 536870912</c>. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LimitsText
{
    private readonly StringBuilder? _text;

    private LimitsText(StringBuilder text) => _text = text;

    /// <summary>Adds a limit where it is on.</summary>
    /// <param name="name">The limit.</param>
    /// <param name="value">Its value; <see langword="null"/>, <see langword="false"/> and what limits nothing are off.</param>
    /// <returns>The longer text.</returns>
    public LimitsText Add(string name, object? value)
    {
        if (value is null or false or UIRestrictions.None or EndOfJobTimeAction.Terminate or IoRates { Count: 0 })
        {
            return this;
        }

        StringBuilder text = _text?.Append(", ") ?? new StringBuilder();
        text.Append(name);
        if (value is not true)
        {
            text.Append(CultureInfo.InvariantCulture, $" = {value}");
        }

        return new LimitsText(text);
    }

    /// <summary>The text so far.</summary>
    /// <returns>The limits, or <c>None</c>.</returns>
    public override string ToString() => _text?.ToString() ?? "None";

    /// <summary>Adds to the list of what was applied.</summary>
    /// <param name="applied">The list, or <see langword="null"/>.</param>
    /// <param name="names">What was applied next.</param>
    /// <returns>The longer list.</returns>
    public static string Join(string? applied, string names) => applied is null ? names : $"{applied}, {names}";
}
