using JobGen.Generator.Analyzers.Usage;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>The text of a command line is taken apart as Microsoft's C runtime does.</summary>
/// <remarks>Source: https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments</remarks>
public sealed class WindowsArgumentsTests
{
    [Theory]
    [InlineData("\"abc\" d e", "abc", "d", "e")]
    [InlineData("a\\\\b d\"e f\"g h", "a\\\\b", "de fg", "h")]
    [InlineData("a\\\\\\\"b c d", "a\\\"b", "c", "d")]
    [InlineData("a\\\\\\\\\"b c\" d e", "a\\\\b c", "d", "e")]
    [InlineData("a\"b\"\" c d", "ab\" c d")]
    [InlineData("  -s \t\"\"  C:\\\\", "-s", "", "C:\\\\")]
    [InlineData("\"open end", "open end")]
    [InlineData("\\", "\\")]
    [InlineData("   ")]
    public void ItIsTakenApart(string text, params string[] arguments) => Assert.Equal(arguments, WindowsArguments.Split(text));
}
