using JobGen.Launching;
using Xunit;

namespace JobGen.Tests.Launching;

public class ProgramPathTests
{
    [Theory]
    [InlineData("msbuild.exe", true)]
    [InlineData("tool", true)]
    [InlineData("run.bat. ..", true)]
    [InlineData(@".\tool", false)]
    [InlineData("sub/tool", false)]
    [InlineData("C:tool.exe", false)]
    [InlineData(@"C:\tool.exe", false)]
    [InlineData(@"\\server\share\tool.exe", false)]
    public void Only_a_name_without_directory_and_drive_is_searched_for(string name, bool bare) =>
        Assert.Equal(bare, ProgramPath.IsBare(name));

    [Theory]
    [InlineData(@"C:\my.folder\tool", @"C:\my.folder\tool.exe")]
    [InlineData(@"..\tool", @"..\tool.exe")]
    [InlineData("C:tool", "C:tool.exe")]
    [InlineData(@".\tool.", @".\tool.")]
    [InlineData(@".\tool.1", @".\tool.1")]
    public void Exe_is_appended_where_there_is_no_extension(string name, string expected) =>
        Assert.Equal(expected, ProgramPath.WithExtension(name));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"\"")]
    [InlineData("a\"b.exe")]
    [InlineData("a\0b.exe")]
    public void A_name_that_cannot_be_one_is_refused(string name) => Assert.Throws<ArgumentException>(() => ProgramPath.Resolve(name));
}
