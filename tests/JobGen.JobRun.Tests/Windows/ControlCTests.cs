using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace JobGen.JobRun.Tests.Windows;

/// <summary>Ctrl+C in a console, which Wine makes of a terminal, and <c>script</c> makes a terminal of pipes.</summary>
[RunsOnWindows]
public sealed class ControlCTests
{
    private const string Script = "/usr/bin/script";
    private const char ControlC = '\x3';
    private const int Ended = 130;

    // Wine does not send Ctrl+Break to a process group, so that the command with a time, which is in its own, is ended.
    private const string WithTime = "--timeout 10m --kill-after 1s ";

    // A command that ends within the second after Ctrl+C, and by itself: jobrun once more.
    [Fact]
    public async Task Ctrl_C_reaches_the_command() =>
        Assert.Contains("exited with 130", await ShowAsync($"'{FileName}' --quiet {WithTime}"), StringComparison.Ordinal);

    [Fact]
    public async Task A_command_that_goes_on_after_Ctrl_C_is_ended() =>
        Assert.Contains("was terminated with 130", await ShowAsync(WithTime), StringComparison.Ordinal);

    private static string FileName => PublishedJobRun.FileName.Replace("'", "'\\''", StringComparison.Ordinal);

    // What the terminal shows where Ctrl+C comes as soon as ping is at its work.
    private static async Task<string> ShowAsync(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console of its own would take Ctrl+C from whoever runs the tests on Windows.");
        Assert.SkipUnless(File.Exists(Script), $"needs {Script}");
        ProcessStartInfo start = new(Script, ["-qec", $"wine '{FileName}' {arguments}ping -n 600 127.0.0.1", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm";
        using CancellationTokenSource deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        using Process terminal = Process.Start(start)!;
        StringBuilder shown = new();
        try
        {
            // Not before the first answer, or its absence where this user may not ping: Wine's ping misses Ctrl+C as it begins.
            await ReadAsync(terminal, shown, "Reply|timed out", deadline.Token);
            terminal.StandardInput.Write(ControlC);
            terminal.StandardInput.Flush();
            await ReadAsync(terminal, shown, "cancelled from the console", deadline.Token);
            await terminal.WaitForExitAsync(deadline.Token);
            Assert.Equal(Ended, terminal.ExitCode);
            return shown.ToString();
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested)
        {
            throw new TimeoutException($"The terminal showed:\n{shown}", exception);
        }
        finally
        {
            terminal.Kill(entireProcessTree: true);
        }
    }

    // Until a text of the pattern is shown. The terminal wraps lines where it ends.
    private static async Task ReadAsync(Process terminal, StringBuilder shown, string pattern, CancellationToken stop)
    {
        char[] buffer = new char[4096];
        while (!Regex.IsMatch(shown.ToString(), pattern))
        {
            int count = await terminal.StandardOutput.ReadAsync(buffer, stop);
            Assert.True(count > 0, $"It ended without '{pattern}':\n{shown}");
            shown.Append(Regex.Replace(new string(buffer, 0, count), "[\r\n]", ""));
        }
    }
}
