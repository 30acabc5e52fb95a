using System.Diagnostics;
using Xunit;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>Whether a conhost.exe counts against the active process limit.</summary>
public sealed class ConsoleHostFacts : RealWindows
{
    [WindowsTheory(SkipOnWine = Skipped)]
    [InlineData(1u)]
    [InlineData(2u)]
    public async Task Program_with_a_console_of_its_own_runs_within_a_limit(uint limit)
    {
        using FewProcesses job = FewProcesses.Create(FewProcesses.DeclaredLimits with { ActiveProcessLimit = limit });
        using RawPort port = new();
        port.Add(job);
        using JobProcess process = job.Start(new ProcessStartInfo(TestChild.FileName, ["exit", "42"]) { CreateNoWindow = true });
        int exitCode = await Until.Within(process.WaitForExitAsync(TestContext.Current.CancellationToken));
        Print($"CreateNoWindow with a limit of {limit}: exit code and messages", $"{exitCode}; {string.Join(' ', port.ReadAll())}");
        Assert.Equal(42, exitCode);
    }

    [WindowsFact(SkipOnWine = Skipped)]
    public void Console_of_its_own_brings_a_second_process()
    {
        using FewProcesses job = FewProcesses.Create();
        using JobProcess process = job.Start(new ProcessStartInfo(TestChild.FileName, ["sleep"]) { CreateNoWindow = true });
        Until.True(() => job.GetProcessIds().Length == 2, "a conhost.exe is in the job");
        Print("processes of one CreateNoWindow program", job.GetProcessIds().Length);
    }
}
