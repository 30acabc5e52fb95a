using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Text;

/// <summary>The texts that the documentation shows for each limit are read, and every limit has its row there.</summary>
public sealed partial class TextPageTests
{
    private const int Names = 1;
    private const int Texts = 2;

    private static readonly string[][] _rows =
    [
        .. File.ReadLines(PathOf("docs/text.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|')),
    ];

    [Fact]
    public void Every_text_is_read() => Assert.All(_rows, row =>
        Assert.All(Quoted(row[Names]), name => Assert.All(Quoted(row[Texts]), text =>
        {
            EveryLimit.Limits limits = EveryLimit.Limits.None;
            Assert.True(limits.TrySet(name, text, out string? error), $"{name} = {text}: {error}");
            Assert.Equal(text == "off", limits == EveryLimit.Limits.None);
        })));

    [Fact]
    public void Every_limit_has_a_row() => Assert.Empty(
        EveryLimit.Limits.Names.Except(_rows.SelectMany(row => Quoted(row[Names])))
            .Except(["DieOnUnhandledException", "BreakawayOk", "SilentBreakawayOk", "EndOfJobTimeAction"]));

    private static string[] Quoted(string cell) => [.. Code().Matches(cell).Select(match => match.Groups[1].Value)];

    private static string PathOf(string path, [CallerFilePath] string here = "") => Path.Combine(here, "../../../..", path);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
