using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace JobGen.CompilerServices;

/// <summary>Limits as text, such as <c>KillOnJobClose, JobMemoryLimit = 512MiB</c>. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LimitsText
{
    /// <summary>The names of the declared limits.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <returns>The names, in the order of declaration.</returns>
    public static IReadOnlyList<string> Names<T>()
        where T : struct, IJobLimits<T> => NamesOf<T>.All;

    /// <summary>Writes the limits that are on.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <param name="limits">The limits.</param>
    /// <returns>The limits, or <c>None</c>.</returns>
    public static string Format<T>(T limits)
        where T : struct, IJobLimits<T>
    {
        LimitsWriter writer = new();
        limits.Visit(ref writer);
        return writer.ToString();
    }

    /// <summary>A limit as text.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <param name="limits">The limits.</param>
    /// <param name="name">The limit's name.</param>
    /// <returns>The text, or <see langword="null"/> for a name that is not declared.</returns>
    public static string? GetText<T>(T limits, string name)
        where T : struct, IJobLimits<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        LimitGetter getter = new(name);
        limits.Visit(ref getter);
        return getter.Text;
    }

    /// <summary>Sets a limit from text.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <param name="limits">The limits.</param>
    /// <param name="name">The limit's name.</param>
    /// <param name="text">Its value.</param>
    /// <param name="error">What is wrong.</param>
    /// <returns>Whether it was set; else nothing is changed.</returns>
    public static bool TrySet<T>(ref T limits, string name, ReadOnlySpan<char> text, [NotNullWhen(false)] out string? error)
        where T : struct, IJobLimits<T>
    {
        ArgumentNullException.ThrowIfNull(name);
        LimitSetter setter = new(name, text.ToString());
        limits.Visit(ref setter);
        error = setter.WasFound ? setter.Error : LimitNames.NotDeclared(name, NamesOf<T>.All);
        return error is null;
    }

    /// <summary>Reads limits.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <param name="text">What <see cref="Format"/> writes.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="FormatException">A name or a value is wrong; the message says what is allowed.</exception>
    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, IJobLimits<T> => LimitParsing.Parse<T>(text);

    /// <summary>Reads limits, or says what is wrong.</summary>
    /// <typeparam name="T">The generated limits.</typeparam>
    /// <param name="text">What <see cref="Format"/> writes.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="error">What is wrong.</param>
    /// <returns>Whether all was read.</returns>
    public static bool TryParse<T>(ReadOnlySpan<char> text, out T limits, [NotNullWhen(false)] out string? error)
        where T : struct, IJobLimits<T>
    {
        T read = default;
        error = LimitsReader.Read(ref read, text);
        limits = error is null ? read : default;
        return error is null;
    }

    /// <summary>Adds to the list of what was applied.</summary>
    /// <param name="applied">The list, or <see langword="null"/>.</param>
    /// <param name="names">What was applied next.</param>
    /// <returns>The longer list.</returns>
    public static string Join(string? applied, string names) => applied is null ? names : $"{applied}, {names}";

    private static class NamesOf<T>
        where T : struct, IJobLimits<T>
    {
        internal static readonly ReadOnlyCollection<string> All = Collect();

        private static ReadOnlyCollection<string> Collect()
        {
            LimitNames names = new([]);
            default(T).Visit(ref names);
            return names.All.AsReadOnly();
        }
    }
}
