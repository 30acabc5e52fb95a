using JobGen.JobRun.CommandLine;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.Tests;

/// <summary>Which words are jobrun's, and which are the command's.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("tool", "-- tool")]
    [InlineData("-- tool", "-- tool")]
    [InlineData("-m 512m tool -m 1", "--memory=512m -- tool -m 1")]
    [InlineData("-m=512m tool", "--memory=512m -- tool")]
    [InlineData("--memory:512m tool", "--memory=512m -- tool")]
    [InlineData("--env A=B --quiet tool --quiet", "--env=A=B --quiet=true -- tool --quiet")]
    [InlineData("--quiet=false -- --strange", "--quiet=false -- --strange")]
    [InlineData("-m 1g -- git -- file", "--memory=1g -- git -- file")]
    [InlineData("-m -1 tool", "--memory=-1 -- tool")]
    [InlineData("-", "-- -")]
    [InlineData("--help", "--help")]
    [InlineData("tool --help", "-- tool --help")]
    [InlineData("", "")]
    public void The_command_begins_with_the_first_word_that_is_no_option(string words, string expected) =>
        Assert.Equal(Split(expected), Words.Arrange(Split(words), "--help"));

    [Theory]
    [InlineData("--memry 1g tool", "--memry: there is no such option. Is it --memory? 'jobrun --help' lists them.")]
    [InlineData("--frobnicate", "--frobnicate: there is no such option. 'jobrun --help' lists them; the command's own options stand behind the command.")]
    [InlineData("-z tool", "-z: there is no such option. 'jobrun --help' lists them; the command's own options stand behind the command.")]
    [InlineData("-m", "-m: a value is missing. --memory SIZE: Memory of all processes together, such as 512m or 1.5g.")]
    public void What_is_no_option_is_named(string words, string message) =>
        Assert.Equal(message, Assert.Throws<OptionError>(() => Words.Arrange(Split(words))).Message);

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
