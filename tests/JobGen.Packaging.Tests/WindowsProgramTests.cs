namespace JobGen.Packaging.Tests;

/// <summary>What was built from the package alone starts and limits processes, on Windows or under Wine.</summary>
[Collection(nameof(PackageFixture))]
[RunsOnWindows]
public sealed class WindowsProgramTests(PackageFixture package)
{
    [Fact]
    public void A_published_program_runs_a_process_in_its_job()
    {
        WindowsProgram.SkipUnlessItCanRun();

        using ConsumerProject consumer = new(package);
        // Wine 8 has the counters of this group only.
        consumer.Replace("[KillOnJobClose]", "[KillOnJobClose, JobCounters(JobCounterGroups.Basic)]");
        consumer.Replace("Console.WriteLine(\"created\");", """
            using JobProcess child = sandbox.Start("cmd.exe", "/c", "exit 7");
            await child.WaitForExitAsync();
            await sandbox.WaitForEmptyAsync();
            Console.WriteLine($"ended with {child.ExitCode}, {sandbox.ReadCounters().TotalProcesses > 0}");
            """);
        string output = WindowsProgram.Run(consumer.Publish("win-x64"));
        Assert.Contains("ended with 7, True", output, StringComparison.Ordinal);
    }
}
