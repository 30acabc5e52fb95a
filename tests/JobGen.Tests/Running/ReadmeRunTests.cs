using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace JobGen.Tests.Running;

/// <summary>The README's ten lines run as they stand there.</summary>
public sealed class ReadmeRunTests : RunTest
{
    private static readonly StringBuilder s_console = new();

    [Fact]
    public async Task They_run_and_say_what_the_README_says()
    {
        ProgramOfItsOwn(static process =>
        {
            process.StandardOutput!.Write("Build succeeded.\n"u8);
            process.Exit(0);
        });
        s_console.Clear();
        await RunAsync();
        string[] lines = s_console.ToString().Split('\n');
        Assert.Equal(("Build succeeded.", ""), (lines[0], lines[1]));
        Assert.Matches(@"^dotnet \(\d+\) exited with 0 after [0-9.]+ s$", lines[2]);
    }

    [Fact]
    public void They_are_those_of_the_README()
    {
        string[] readme = Trimmed(File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../README.md")));
        string[] code = Trimmed(File.ReadAllText(ThisFile()));
        string[] own =
        [
            .. Between(code, "JobRunOptions options", "Console.WriteLine(run);"),
            .. Between(code, "[JobPolicy, KillOnJobClose]", "public sealed partial class LimitedBuild;"),
        ];
        Assert.Equal(own, Between(readme, "JobRunOptions options", "public sealed partial class LimitedBuild;"));
    }

    private static async Task RunAsync()
    {
        JobRunOptions options = new() { Timeout = TimeSpan.FromMinutes(5), CaptureOutput = true };
        JobRunResult run = await LimitedBuild.RunAsync("dotnet", ["build"], options);
        Console.WriteLine(run.StandardOutput);
        Console.WriteLine(run);                                 // dotnet (4711) exited with 0 after 12.3 s
    }

    private static string[] Trimmed(string text) =>
        [.. text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];

    private static string[] Between(string[] lines, string first, string last)
    {
        int start = Array.FindIndex(lines, line => line.StartsWith(first, StringComparison.Ordinal));
        int end = Array.FindIndex(lines, start, line => line.StartsWith(last, StringComparison.Ordinal));
        return [.. lines[start..(end + 1)].Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static class Console
    {
        internal static void WriteLine(object value) => s_console.Append(value).Append('\n');
    }
}

[JobPolicy, KillOnJobClose]
[JobMemoryLimit(2 * ByteSize.GiB)]
[CpuRateControl(HardCap = 50)]                          // percent of the machine, or of the parent job
public sealed partial class LimitedBuild;
