namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Source with marks around what is underlined.</summary>
internal static class Markup
{
    private const string Start = "[|";
    private const string End = "|]";

    public static string Remove(string source) =>
        source.Replace(Start, string.Empty, StringComparison.Ordinal).Replace(End, string.Empty, StringComparison.Ordinal);

    public static IEnumerable<string> Marked(string source) =>
        source.Split(Start).Skip(1).Select(part => part[..part.IndexOf(End, StringComparison.Ordinal)]);
}
