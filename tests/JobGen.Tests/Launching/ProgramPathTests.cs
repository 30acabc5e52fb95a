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
    public void Only_a_name_without_directory_and_drive_is_searched_for(string name, bool bare) => Assert.Equal(bare, ProgramPath.IsBare(name));

    [Theory]
    [InlineData("tool", "tool.exe")]
    [InlineData("tool.exe", "tool.exe")]
    [InlineData("tool.com", "tool.com")]
    [InlineData("tool.", "tool.")]
    [InlineData("tool.1", "tool.1")]
    [InlineData(@"C:\my.folder\tool", @"C:\my.folder\tool.exe")]
    [InlineData(@"..\tool", @"..\tool.exe")]
    [InlineData("C:tool", "C:tool.exe")]
    public void Exe_is_appended_where_there_is_no_extension(string name, string expected) =>
        Assert.Equal(expected, ProgramPath.WithExtension(name));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(@"C:\a;D:\b c", @";C:\a;D:\b c")]
    [InlineData(@"""C:\quoted; no"";C:\q""; C:/a ", @";C:/a")]
    [InlineData(@"""C:\quoted"";\\server\share", @";C:\quoted;\\server\share")]
    [InlineData(@".;..\x;;bin;\rooted;C:relative;%USERPROFILE%\bin;C:\last", @";C:\last")]
    public void The_current_directory_is_in_no_search(string? path, string expected) =>
        Assert.Equal(@"C:\Windows\system32" + expected, ProgramPath.SearchDirectories(@"C:\Windows\system32", path));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"\"")]
    [InlineData("a\"b.exe")]
    [InlineData("a\0b.exe")]
    public void A_name_that_cannot_be_one_is_refused(string name) => Assert.Throws<ArgumentException>(() => ProgramPath.Resolve(name));
}
