using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace JobGen.IntegrationTests.Reliability;

/// <summary>Programs that are in a kill-on-close job of their own making.</summary>
public class ChildProcessesTests
{
    private static readonly int s_parents = Soak.Times(20);

    [WindowsFact]
    public async Task A_program_outlives_the_job_that_it_is_in()
    {
        using Process program = Start("outlive", "7");
        string output = await Until.Within(program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Until.Exited(program);

        Assert.Equal("alive", output.Trim());
        Assert.Equal(7, program.ExitCode);
    }

    [WindowsFact]
    public async Task Children_end_with_a_parent_that_is_killed()
    {
        for (int i = 0; i < s_parents; i++)
        {
            using Process parent = Start("family");
            using Process child = await ReadChildAsync(parent);
            Assert.False(child.HasExited);
            parent.Kill();
            Until.Exited(child);
        }
    }

    [WindowsFact]
    public async Task Children_end_with_a_parent_that_returns()
    {
        using Process parent = Start("family", "1");
        using Process child = await ReadChildAsync(parent);
        Until.Exited(parent);
        Until.Exited(child);
        Assert.Equal(0, parent.ExitCode);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(TestChild.FileName, arguments) { RedirectStandardOutput = true })!;

    private static async Task<Process> ReadChildAsync(Process parent)
    {
        string? line = await Until.Within(parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask());
        return Process.GetProcessById(int.Parse(line!, CultureInfo.InvariantCulture));
    }
}
