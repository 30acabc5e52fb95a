using JobGen.Launching;
using Xunit;

namespace JobGen.Tests.Launching;

public class CommandLineTests
{
    private const string Program = @"C:\Program Files\tool.exe";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(@"C:\folder\", @"C:\folder\")]
    [InlineData(@"C:\my folder\", "\"C:\\my folder\\\\\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("\"", "\"\\\"\"")]
    [InlineData(@"\""x", "\"\\\\\\\"x\"")]
    [InlineData("-property:A=1;B=2", "-property:A=1;B=2")]
    public void Quotes_what_needs_it_and_nothing_else(string argument, string expected) =>
        Assert.Equal($"\"{Program}\" {expected}\0", new string(CommandLine.Build(Program, [argument])));

    [Fact]
    public void Nothing_can_be_injected_by_random_arguments()
    {
        // The characters that any of the rules treats apart, and a few that none does.
        const string Alphabet = "\\\\\\\"\"\" \t\nab&|<>^%'$;é漢";
        Random random = new(20260);
        for (int round = 0; round < 20_000; round++)
        {
            string[] arguments = new string[random.Next(0, 5)];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = new string(random.GetItems<char>(Alphabet, random.Next(0, 12)));
            }

            char[] line = CommandLine.Build(Program, arguments);

            Assert.Equal('\0', line[^1]);
            Assert.Equal([Program, .. arguments], WindowsArguments.Parse(line.AsSpan(0, line.Length - 1)));
        }
    }

    [Fact]
    public void Raw_arguments_go_as_they_are() =>
        Assert.Equal($"\"{Program}\" /c \"echo a\" b\0", new string(CommandLine.Build(Program, "/c \"echo a\" b")));

    [Fact]
    public void No_arguments_leave_the_program_alone() => Assert.Equal($"\"{Program}\"\0", new string(CommandLine.Build(Program, "")));

    [Fact]
    public void A_line_longer_than_Windows_takes_is_refused()
    {
        int room = 32766 - Program.Length - 3;
        Assert.Equal(32767, CommandLine.Build(Program, [new string('x', room)]).Length);
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => CommandLine.Build(Program, [new string('x', room + 1)]));
        Assert.Contains("32767", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CommandLine.Build(Program, new string('x', room + 1)));
    }

    [Fact]
    public void Null_characters_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CommandLine.Build(Program, ["a", "b\0c"]));
        Assert.Throws<ArgumentException>(() => CommandLine.Build(Program, "b\0c"));
        Assert.Throws<ArgumentNullException>(() => CommandLine.Build(Program, ["a", null!]));
    }
}
