using System.Collections;
using JobGen.JobRun.Options;
using JobGen.JobRun.Profiles;

namespace JobGen.JobRun.Tests;

/// <summary>Options from the environment and from profiles, and which one counts.</summary>
public sealed class SourcesTests
{
    private const string File = """
        {
          "$schema": "https://example.org/jobrun.schema.json",
          // A comment.
          "profiles": {
            "ci": { "memory": "4g", "cpus": 2, "env": { "CI": "true", "LEVEL": 3 }, "quiet": true, "io": ["500 iops"] },
            "wrong": { "memry": "4g" },
            "kinds": { "quiet": "yes" },
          }
        }
        """;

    [Fact]
    public void The_environment_has_each_option_under_its_own_name()
    {
        Settings settings = EnvironmentSettings.Read(Variables("JOBRUN_MEMORY", "512m", "jobrun_kill_after", "5s", "JOBRUN_PIDS", "", "PATH", "x"));
        Assert.Equal("512m", settings.Text(JobOptions.Find("memory")!));
        Assert.Equal("5s", settings.Text(RunOptions.KillAfter));
        Assert.Null(settings.Text(JobOptions.Find("pids")!));
    }

    [Fact]
    public void A_variable_that_is_no_option_is_named() =>
        Assert.Equal(
            "JOBRUN_MEMRY: no option has this name. Is it JOBRUN_MEMORY?",
            Assert.Throws<OptionError>(() => EnvironmentSettings.Read(Variables("JOBRUN_MEMRY", "1g"))).Message);

    [Fact]
    public void A_value_from_the_environment_that_is_wrong_names_the_variable() =>
        Assert.StartsWith(
            "JOBRUN_MEMORY x: ",
            Assert.Throws<OptionError>(() => RunSettings.From(EnvironmentSettings.Read(Variables("JOBRUN_MEMORY", "x")))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_command_line_counts_more_than_what_it_lies_over()
    {
        Settings settings = EnvironmentSettings.Read(Variables("JOBRUN_CPUS", "1", "JOBRUN_ENV", "A=1", "JOBRUN_PIDS", "3"));
        settings.Overlay(Given.Options("--cpu", "50%", "--env", "B=2"));
        RunSettings run = RunSettings.From(settings);
        Assert.Equal("KillOnJobClose, ActiveProcessLimit = 3, CpuRateControl = 50%", run.Limits.ToString());
        Assert.Equal(["A=1", "B=2"], run.Environment.Select(pair => $"{pair.Key}={pair.Value}").Order());
    }

    [Fact]
    public void What_excludes_each_other_on_one_command_line_still_does()
    {
        Settings settings = new();
        settings.Overlay(Given.Options("--cpu", "50%", "--cpu-weight", "3"));
        Assert.Throws<OptionError>(() => RunSettings.From(settings));
    }

    [Fact]
    public void A_value_that_is_off_may_have_blanks_around_it() =>
        Assert.Null(RunSettings.From(EnvironmentSettings.Read(Variables("JOBRUN_TIMEOUT", "off ", "JOBRUN_CPUS", " off"))).Timeout);

    [Fact]
    public void Values_of_variables_are_as_they_are_written_and_an_empty_text_is_not_set()
    {
        const string Bare = """{ "profiles": { "bare": { "env": { "ON": true }, "json": "" } } }""";
        Settings settings = ProfileFile.Parse(Bare, "f.json", new Setting("--profile", ["bare"]));
        Assert.True(settings.TryGet(RunOptions.Env, out Setting? env));
        Assert.Equal(["ON=true"], env.Values);
        Assert.Null(settings.Text(RunOptions.Json));
    }

    [Fact]
    public void A_profile_has_the_options_by_their_names()
    {
        Settings settings = Profile("ci");
        Assert.Equal("4g", settings.Text(JobOptions.Find("memory")!));
        Assert.Equal("2", settings.Text(JobOptions.Find("cpus")!));
        Assert.True(settings.IsOn(RunOptions.Quiet));
        Assert.True(settings.TryGet(RunOptions.Env, out Setting? env));
        Assert.Equal(["CI=true", "LEVEL=3"], env.Values);
    }

    [Theory]
    [InlineData("none", "--profile none: f.json has no such profile. Write one of: ci, wrong, kinds.")]
    [InlineData("wrong", "f.json: wrong: memry: there is no such option. Is it memory?")]
    [InlineData("kinds", "f.json: kinds: quiet: the value is of another kind. Write true or false.")]
    public void What_is_wrong_in_a_profile_is_named(string profile, string message) =>
        Assert.Equal(message, Assert.Throws<OptionError>(() => Profile(profile)).Message);

    [Fact]
    public void A_file_that_is_no_JSON_is_told_of_in_one_line()
    {
        OptionError error = Assert.Throws<OptionError>(() => ProfileFile.Parse("{", "f.json", new Setting("--profile", ["ci"])));
        Assert.StartsWith("f.json: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private static Settings Profile(string name) => ProfileFile.Parse(File, "f.json", new Setting("--profile", [name]));

    private static Hashtable Variables(params string[] pairs)
    {
        Hashtable variables = [];
        for (int i = 0; i < pairs.Length; i += 2)
        {
            variables.Add(pairs[i], pairs[i + 1]);
        }

        return variables;
    }
}
