using System.Diagnostics;
using System.Text;

namespace JobGen.JobRun.Tests.Windows;

/// <summary>Ctrl+C in a console, which Wine makes of a terminal, and <c>script</c> makes a terminal of pipes.</summary>
public sealed class ConsoleTests
{
    private const string Script = "/usr/bin/script";
    private const char ControlC = '\x3';

    [Theory]
    [InlineData("")]
    [InlineData("--timeout 10m --kill-after 3s ")]
    public async Task Ctrl_C_reaches_the_command_and_ends_it(string options)
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
        await ReadAsync(terminal, shown, "Pinging", deadline.Token);
        terminal.StandardInput.Write(ControlC);
        terminal.StandardInput.Flush();
        await ReadAsync(terminal, shown, "cancelled from the console", deadline.Token);
        await terminal.WaitForExitAsync(deadline.Token);
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
