using System.Text;
using JobGen.JobRun.Recording;
using JobGen.JobRun.Watch;
using Spectre.Console.Testing;

namespace JobGen.JobRun.Tests.Watch;

public sealed class WatchViewTests
{
    [Fact]
    public void View_has_bars_tree_and_events() => Assert.Equal(
        """
        dotnet build app.sln -m                                                   42.3 s
        Memory     ━━━━━━━━━━━━━━━━━─── 1.7 GiB of 2 GiB, peak 1.76 GiB
        CPU        ━━━━━━━━━━━━──────── 50 % of 80 %, 2 min 34 s so far
        Processes  ━━━━━━━━━─────────── 7 of 16
        I/O        read 412 MiB (12 MiB/s), written 93 MiB (3 MiB/s)

        dotnet.exe 4711  210 MiB, 31.0 s
          MSBuild.exe 4712  356 MiB, 40.0 s
            csc.exe 4720  240 MiB, 4.0 s
            csc.exe 4721  253 MiB, 5.0 s
            csc.exe 4722  266 MiB, 6.0 s

        33.0 s: Ended, csc.exe (4719)
        38.2 s: Job memory limit hit (3 times), MSBuild.exe (4712)
        40.0 s: Started, csc.exe (4722)
        """,
        Render(SampleSnapshots.Build(), 80, 24));

    [Fact]
    public void View_without_limits_has_no_bars()
    {
        string view = Render(SampleSnapshots.Build(limits: "None"), 80, 24);

        Assert.DoesNotContain("━", view);
        Assert.Contains("1.7 GiB, peak 1.76 GiB", view);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    public void View_is_no_higher_than_the_terminal(int height)
    {
        string view = Render(SampleSnapshots.Build(compilers: 200), 80, height);

        Assert.Equal(height, view.Split('\n').Length);
        Assert.Contains("\nand ", view);
    }

    [Fact]
    public void Narrow_terminal_cuts_lines_and_wraps_none()
    {
        string view = Render(SampleSnapshots.Build(), 40, 24);

        Assert.Equal(Render(SampleSnapshots.Build(), 80, 24).Split('\n').Length, view.Split('\n').Length);
        Assert.All(view.Split('\n'), static line => Assert.InRange(line.Length, 0, 40));
    }

    [Fact]
    public void Terminal_without_Unicode_gets_plain_bars()
    {
        string view = Render(SampleSnapshots.Build(), 60, 24, unicode: false);

        Assert.Contains("Processes  #######-------- 7 of 16\n", view);
        Assert.True(Ascii.IsValid(view));
    }

    [Fact]
    public void Names_cannot_move_the_cursor()
    {
        RunSnapshot run = SampleSnapshots.Build() with { CommandLine = "evil\e[2J\r\n[red]x[/]" };

        string view = Render(run, 80, 24);
        Assert.StartsWith("evil [2J  [red]x[/]", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_says_it_all_where_there_is_no_terminal() => Assert.Equal(
        "42.3 s: memory 1.7 GiB of 2 GiB, CPU 50 % of 80 %, processes 7 of 16, read 412 MiB, written 93 MiB",
        WatchText.Of(SampleSnapshots.Build()));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("\e[31mred\e[0m", "\e[31mred\e[0m\e[0m")]
    [InlineData("a\e[2J\e[10;10Hb", "ab\e[0m")]
    [InlineData("50 %\r100 %", "50 %100 %\e[0m")]
    [InlineData("\e]0;title\atext", "text\e[0m")]
    [InlineData("\e]8;;https://example.org\e\\link\e]8;;\e\\ text\a", "link text\e[0m")]
    [InlineData("cut \e[3", "cut \e[0m")]
    public void Output_of_the_command_keeps_its_colours_and_nothing_else(string line, string expected) =>
        Assert.Equal(expected, WatchText.Output(line));

    private static string Render(RunSnapshot run, int width, int height, bool unicode = true)
    {
        TestConsole console = new();
        console.Profile.Width = width;
        console.Profile.Height = height;
        console.Profile.Capabilities.Unicode = unicode;
        console.Write(WatchView.Render(run, width, height, unicode));
        return string.Join('\n', console.Output.TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd()));
    }
}
