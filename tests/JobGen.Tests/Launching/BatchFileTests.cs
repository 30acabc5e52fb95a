using JobGen.Launching;
using Xunit;

namespace JobGen.Tests.Launching;

public class BatchFileTests
{
    [Theory]
    [InlineData(@"C:\tools\run.bat")]
    [InlineData(@"C:\tools\run.CMD")]
    [InlineData(@"C:\tools\run.bat. ..")]
    [InlineData(@"C:\tools\run.cmd ")]
    [InlineData(@"C:/tools/run.Bat")]
    [InlineData(@"\\?\C:\tools\run.bat ")]
    [InlineData(@"C:\tools\run.bat::$DATA")]
    [InlineData(@"C:\tools\run.cmd. :stream:$DATA")]
    [InlineData("run.bat")]
    [InlineData(@"C:.bat")]
    public void What_Windows_gives_to_cmd_is_a_batch_file(string path) => Assert.True(BatchFile.IsBatchFile(path));

    [Theory]
    [InlineData(@"C:\tools\run.exe")]
    [InlineData(@"C:\tools.bat\run.exe")]
    [InlineData(@"C:\tools\run.bat.exe")]
    [InlineData(@"C:\tools\runbat")]
    [InlineData(@"C:\tools\run.com")]
    [InlineData("cmd.exe")]
    public void Other_programs_are_not(string path) => Assert.False(BatchFile.IsBatchFile(path));
}
