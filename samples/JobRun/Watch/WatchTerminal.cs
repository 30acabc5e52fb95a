using Spectre.Console;

namespace JobGen.JobRun.Watch;

/// <summary>Where the view goes: to standard error, so that the command's output can be redirected.</summary>
/// <param name="Error">Standard error.</param>
/// <param name="IsLive">Whether it can be drawn over, or takes plain lines only.</param>
/// <param name="TakesOutput">Whether the command's output goes to the same screen, and so through the view.</param>
/// <param name="TakesErrors">Whether its errors do.</param>
internal sealed record WatchTerminal(IAnsiConsole Error, bool IsLive, bool TakesOutput, bool TakesErrors)
{
    /// <summary>As this process was started.</summary>
    public static WatchTerminal Detect()
    {
        IAnsiConsole error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        bool isLive = !Console.IsErrorRedirected
            && error.Profile.Capabilities is { Ansi: true, Interactive: true }
            && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.OrdinalIgnoreCase)
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        return new WatchTerminal(error, isLive, TakesOutput: isLive && !Console.IsOutputRedirected, TakesErrors: isLive);
    }
}
