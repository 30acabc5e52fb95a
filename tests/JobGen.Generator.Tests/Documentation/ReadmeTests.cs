namespace JobGen.Generator.Tests.Documentation;

/// <summary>The README is for a newcomer: short, with what to type first.</summary>
public sealed class ReadmeTests
{
    private const int MostLines = 150;

    [Fact]
    public void It_is_short() => Assert.InRange(MarkdownDocument.Readme.Lines.Length, 1, MostLines);

    [Theory]
    [InlineData("samples/run.sh")]
    [InlineData("tests/run.sh")]
    public void It_names_the_commands_that_a_newcomer_needs(string command)
    {
        Assert.Contains($"`{command}`", MarkdownDocument.Readme.Text, StringComparison.Ordinal);
        Assert.True(File.Exists(Repository.PathOf(command)));
    }
}
