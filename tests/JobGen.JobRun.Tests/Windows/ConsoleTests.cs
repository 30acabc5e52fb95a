using System.Diagnostics;
using System.Text;

namespace JobGen.JobRun.Tests.Windows;

/// <summary>Ctrl+C in a console, which Wine makes of a terminal, and <c>script</c> makes a terminal of pipes.</summary>
public sealed class ConsoleTests
{
    private const string Script = "/usr/bin/script";
    private const char ControlC = '\x3';

    // What jobrun ends a command with that does not end by itself.
    private const int Ended = 130;

    // Wine does not send Ctrl+Break to a process group, so that the one with a time, which is in its own, is ended there.
    [Theory]
    [InlineData("", false)]
    [InlineData("--timeout 10m --kill-after 3s ", true)]
    public async Task Ctrl_C_reaches_the_command_or_ends_it(string options, bool isEnded)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console of its own would take Ctrl+C from whoever runs the tests on Windows.");
        Assert.SkipUnless(File.Exists(Script), $"needs {Script}");
        string jobrun = PublishedJobRun.FileName.Replace("'", "'\\''", StringComparison.Ordinal);
        ProcessStartInfo start = new(Script, ["-qec", $"wine '{jobrun}' {options}ping -n 600 127.0.0.1", "/dev/null"])
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
            await ReadAsync(terminal, shown, "Pinging", deadline.Token);
            terminal.StandardInput.Write(ControlC);
            terminal.StandardInput.Flush();
            await ReadAsync(terminal, shown, "cancelled from the console", deadline.Token);
            await terminal.WaitForExitAsync(deadline.Token);
        }
        finally
        {
            terminal.Kill(entireProcessTree: true);
        }

        Assert.Equal(isEnded, terminal.ExitCode == Ended);
    }

    // Until the text is shown. The terminal wraps lines where it ends.
    private static async Task ReadAsync(Process terminal, StringBuilder shown, string text, CancellationToken stop)
    {
        char[] buffer = new char[4096];
        while (!shown.ToString().Contains(text, StringComparison.Ordinal))
        {
            int count = await terminal.StandardOutput.ReadAsync(buffer, stop);
            Assert.True(count > 0, $"It ended without '{text}':\n{shown}");
            shown.Append(new string(buffer, 0, count).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        }
    }
}
