using JobGen.JobRun.Watch;

namespace JobGen.JobRun.Running;

/// <summary>What a run finds around it: the streams, the environment, the clock and the console of this program.</summary>
internal sealed record RunHost
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<string, string?> Variable { get; init; }

    public required ConsoleSignals Signals { get; init; }

    /// <summary>Where --watch shows the run; looked for only where that is wanted.</summary>
    public Func<WatchTerminal> Terminal { get; init; } = WatchTerminal.Detect;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What surrounds this program.</summary>
    /// <param name="signals">Ctrl+C and Ctrl+Break, which the caller has taken.</param>
    internal static RunHost OfThisProgram(ConsoleSignals signals) => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Variable = Environment.GetEnvironmentVariable,
        Signals = signals,
    };
}
