using System.Text;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>Collects the names of limits.</summary>
internal readonly struct LimitNames(List<string> names) : ILimitVisitor
{
    internal List<string> All => names;

    public T Visit<T>(string name, T value)
    {
        names.Add(name);
        return value;
    }

    internal static string NotDeclared(string name, IReadOnlyList<string> declared)
    {
        string has = declared.Count == 0 ? "It declares none." : $"It declares {string.Join(", ", declared)}.";
        return LimitFormats.Find(name) is { } known
            ? $"The policy does not declare {known.Name}, so that it cannot be set. {has}"
            : $"No limit is named '{name}'. Write one that the policy declares. {has}";
    }
}

/// <summary>Writes the limits that are on, a flag by its name alone.</summary>
internal struct LimitsWriter : ILimitVisitor
{
    internal const string None = "None";

    private StringBuilder? _text;

    public T Visit<T>(string name, T value)
    {
        if (LimitFormats.Of<T>(name).Format(value) is { } text)
        {
            _text = _text?.Append(", ") ?? new StringBuilder();
            _text.Append(name);
            if (value is not bool)
            {
                _text.Append(" = ").Append(text);
            }
        }

        return value;
    }

    public override readonly string ToString() => _text?.ToString() ?? None;
}

/// <summary>Writes one limit.</summary>
internal struct LimitGetter(string name) : ILimitVisitor
{
    private readonly string _name = name;

    internal string? Text { get; private set; }

    public T Visit<T>(string name, T value)
    {
        if (name.Equals(_name, StringComparison.OrdinalIgnoreCase))
        {
            Text = LimitFormats.Of<T>(name).Format(value) ?? LimitParsing.Off;
        }

        return value;
    }
}

/// <summary>Reads one limit, and leaves it as it was where the text is wrong.</summary>
internal struct LimitSetter(string name, string text) : ILimitVisitor
{
    private readonly string _name = name;
    private readonly string _text = text;

    internal bool WasFound { get; private set; }

    internal string? Error { get; private set; }

    public T Visit<T>(string name, T value)
    {
        if (!name.Equals(_name, StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        WasFound = true;
        bool isRead = LimitFormats.Of<T>(name).TryParse(_text, out T read, out string? error);
        Error = error;
        return isRead ? read : value;
    }
}
