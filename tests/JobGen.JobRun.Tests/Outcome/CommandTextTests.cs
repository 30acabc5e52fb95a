using JobGen.JobRun.Outcome;

namespace JobGen.JobRun.Tests.Outcome;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("dotnet build", "dotnet", "build")]
    [InlineData("\"C:\\Program Files\\dotnet.exe\" \"a b\" \"\"", "C:\\Program Files\\dotnet.exe", "a b", "")]
    [InlineData("node \"say \\\"hi\\\"\" c:\\", "node", "say \"hi\"", "c:\\")]
    public void Arguments_are_quoted_where_they_need_it(string expected, params string[] command) =>
        Assert.Equal(expected, CommandText.Of(command));
}
