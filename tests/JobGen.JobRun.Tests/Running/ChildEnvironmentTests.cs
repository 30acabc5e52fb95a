namespace JobGen.JobRun.Tests.Running;

/// <summary>Options of jobrun in the environment are those of this run.</summary>
public sealed class ChildEnvironmentTests : CommandRunTest
{
    private const string Variable = "JOBRUN_NOTIFY_TIME";

    [Theory]
    [InlineData]
    [InlineData("--env", Variable + "=2h")]
    public async Task The_command_gets_only_those_that_are_given_with_env(params string[] options)
    {
        Environment.SetEnvironmentVariable(Variable, "1h");
        Environment.SetEnvironmentVariable("JOBGEN_TESTS_KEPT", "kept");
        try
        {
            Program(static process => process.Exit(0));
            Assert.Equal(0, await RunAsync(options));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
            Environment.SetEnvironmentVariable("JOBGEN_TESTS_KEPT", null);
        }

        string[] variables = [.. Command!.Launch!.Environment!];
        Assert.Contains("JOBGEN_TESTS_KEPT=kept", variables);
        string[] expected = options.Length == 0 ? [] : [Variable + "=2h"];
        Assert.Equal(expected, variables.Where(static one => one.StartsWith("JOBRUN_", StringComparison.OrdinalIgnoreCase)));
    }
}
