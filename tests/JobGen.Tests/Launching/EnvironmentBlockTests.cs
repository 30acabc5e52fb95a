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
    public void Names_are_sorted_by_units_and_not_by_characters() => Assert.Equal(
        "a\U00010400=1\0A\U00010428=2\0a\uE000=3\0\0",
        Build(("a\uE000", "3"), ("A\U00010428", "2"), ("a\U00010400", "1")));

    [Fact]
    public void An_underscore_comes_behind_letters_and_a_shorter_name_first() =>
        Assert.Equal("A=1\0aB=2\0A_=3\0\0", Build(("A_", "3"), ("aB", "2"), ("A", "1")));

    [Fact]
    public void Hidden_variables_go_along_where_the_environment_does_not_name_them()
    {
        Dictionary<string, string?> environment = new(StringComparer.OrdinalIgnoreCase) { ["A"] = "1", ["=c:"] = @"C:\mine" };
        Assert.Equal(
            "=c:=C:\\mine\0=D:=D:\\x\0A=1\0\0",
            EnvironmentBlock.Build(environment, [new("=C:", @"C:\callers"), new("=D:", @"D:\x")]));
    }

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
                string name = "v" + new string(random.GetItems<char>("aBcÄ_0", random.Next(0, 6)));
                environment[name] = new string(random.GetItems<char>("x=ö ;", random.Next(0, 9)));
            }

            string block = EnvironmentBlock.Build(environment, []);

            Assert.EndsWith("\0\0", block, StringComparison.Ordinal);
            string[] entries = block.Split('\0', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(environment.Count, entries.Length);
            Assert.All(entries, entry => Assert.Equal(environment[entry[..entry.IndexOf('=')]], entry[(entry.IndexOf('=') + 1)..]));
            string[] names = [.. entries.Select(NameOf)];
            Assert.Equal(names.OrderBy(static name => name.ToUpperInvariant(), StringComparer.Ordinal), names);
        }
    }

    private static string NameOf(string entry) => entry[..entry.IndexOf('=', 1)];

    private static string Build(params (string Name, string? Value)[] variables) =>
        EnvironmentBlock.Build(variables.ToDictionary(v => v.Name, v => v.Value), []);
}
