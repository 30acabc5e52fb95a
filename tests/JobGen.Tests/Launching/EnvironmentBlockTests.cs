using JobGen.Launching;
using Xunit;

namespace JobGen.Tests.Launching;

public class EnvironmentBlockTests
{
    [Fact]
    public void Names_are_sorted_without_regard_to_case() => Assert.Equal(
        "=C:=C:\\x\0alpha=1\0BETA=2\0beta2=3\0Ünï=ö\0\0",
        Build(("beta2", "3"), ("Ünï", "ö"), ("BETA", "2"), ("alpha", "1"), ("=C:", "C:\\x")));

    [Fact]
    public void A_value_may_be_empty_or_hold_equals_signs() => Assert.Equal("A=\0B==x=\0\0", Build(("A", ""), ("B", "=x=")));

    [Fact]
    public void A_null_value_leaves_the_name_out() => Assert.Equal("B=1\0\0", Build(("A", null), ("B", "1")));

    [Fact]
    public void An_empty_block_has_two_nulls() => Assert.Equal("\0\0", Build());

    [Theory]
    [InlineData("", "x")]
    [InlineData("A=B", "x")]
    [InlineData("A\0B", "x")]
    [InlineData("A", "x\0B=injected")]
    public void What_would_read_as_something_else_is_refused(string name, string value) =>
        Assert.Throws<ArgumentException>(() => Build((name, value)));

    [Fact]
    public void A_random_environment_reads_back_as_it_was()
    {
        Random random = new(4711);
        for (int round = 0; round < 500; round++)
        {
            Dictionary<string, string?> environment = new(StringComparer.OrdinalIgnoreCase);
            for (int i = random.Next(0, 30); i > 0; i--)
            {
                environment["v" + new string(random.GetItems<char>("aBcÄ_0", random.Next(0, 6)))] = new string(random.GetItems<char>("x=ö ;", random.Next(0, 9)));
            }

            string block = EnvironmentBlock.Build(environment);

            Assert.EndsWith("\0\0", block, StringComparison.Ordinal);
            string[] entries = block.Split('\0', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(environment.Count, entries.Length);
            Assert.All(entries, entry => Assert.Equal(environment[entry[..entry.IndexOf('=')]], entry[(entry.IndexOf('=') + 1)..]));
            Assert.Equal(entries.Select(NameOf).Order(StringComparer.OrdinalIgnoreCase), entries.Select(NameOf));
        }
    }

    private static string NameOf(string entry) => entry[..entry.IndexOf('=', 1)];

    private static string Build(params (string Name, string? Value)[] variables) =>
        EnvironmentBlock.Build(variables.ToDictionary(v => v.Name, v => v.Value));
}
