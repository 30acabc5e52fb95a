using System.Text.RegularExpressions;

namespace JobGen.Publishing.Tests;

/// <summary>samples/AotWorker, which is published as docs/publishing.md says.</summary>
[Collection(nameof(PublishedApps))]
[RunsOnWindows]
public sealed partial class AotWorkerTests(PublishedApps apps) : IDisposable
{
    private const string Sample = "samples/AotWorker";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("JobGen.AotWorker");

    [Theory]
    [InlineData(PublishMode.Trimmed)]
    [InlineData(PublishMode.NativeAot)]
    public void It_runs_each_line_under_the_limits_of_the_command_line(PublishMode mode)
    {
        string commands = Path.Combine(_folder.FullName, "commands.txt");
        File.WriteAllLines(commands, ["cmd.exe /c echo first", "cmd.exe /c echo second"]);
        string output = WindowsProgram.Run(apps[Sample, mode].Executable, commands, "JobMemoryLimit=256MiB", "CpuRateControl=off");
        Assert.Equal(
            [
                "Limits: KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 256MiB",
                "first",
                "cmd.exe exited with 0",
                "1 process",
                "second",
                "cmd.exe exited with 0",
                "1 process",
            ],
            output.TrimEnd().Split('\n').Select(WithoutNumbers));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string WithoutNumbers(string line)
    {
        Match run = Run.Match(line);
        return run.Success ? $"{run.Groups[1]}{run.Groups[2]}" : Counters.IsMatch(line) ? "1 process" : line;
    }

    [GeneratedRegex(@"^(cmd\.exe) \(\d+\)( exited with 0) after")]
    private static partial Regex Run { get; }

    [GeneratedRegex(@"^Counters: \{.*""TotalProcesses"":1,")]
    private static partial Regex Counters { get; }
}
