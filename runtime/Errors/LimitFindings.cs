using System.Globalization;

namespace JobGen;

/// <summary>The limits whose values Windows cannot have accepted, each with a sentence that says why.</summary>
internal sealed class LimitFindings
{
    private readonly List<string> _limits = [];
    private readonly List<string> _sentences = [];

    /// <summary>The limits found, or <see langword="null"/>.</summary>
    internal string? Limits => _limits.Count == 0 ? null : string.Join(", ", _limits);

    /// <summary>What was found, or <see langword="null"/>.</summary>
    internal string? Text => _sentences.Count == 0 ? null : string.Join(" ", _sentences);

    internal void Add(string limit, FormattableString sentence)
    {
        if (!_limits.Contains(limit))
        {
            _limits.Add(limit);
        }

        _sentences.Add(FormattableString.Invariant(sentence));
    }

    /// <summary>Where no value is wrong by itself, but something outside of the structure may be.</summary>
    internal void Suspect(string sentence) => _sentences.Add(sentence);

    internal static string Hex(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture);
}
