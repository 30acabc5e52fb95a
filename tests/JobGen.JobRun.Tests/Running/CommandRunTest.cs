using JobGen.JobRun.Options;
using JobGen.JobRun.Running;
using JobGen.JobRun.Watch;
using JobGen.Model;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace JobGen.JobRun.Tests.Running;

/// <summary>A test that runs commands on the kernel model as jobrun does, with streams, a clock and a console of its own.</summary>
public abstract class CommandRunTest : ModelTest, IDisposable
{
    private protected const string Tool = @"C:\tools\tool.exe";

    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    protected CommandRunTest()
    {
        Kernel.TimeProvider = Time;
        Watched = new WatchTerminal(Terminal, IsLive: false, TakesOutput: false, TakesErrors: false);
    }

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.Zero));

    /// <summary>The clock of jobrun, which is that of the kernel where a test gives it no other.</summary>
    private protected TimeProvider? Clock { get; init; }

    /// <summary>A folder of this test.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("jobgen").FullName;

    protected string Output => _output.ToString();

    protected string Error => _error.ToString();

    /// <summary>What jobrun writes its errors to, where that is not read.</summary>
    private protected TextWriter? ErrorWriter { get; set; }

    /// <summary>The environment variables that jobrun asks for.</summary>
    protected IDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where --watch writes its lines.</summary>
    private protected TestConsole Terminal { get; } = new();

    /// <summary>Where --watch shows the run, and how.</summary>
    private protected WatchTerminal Watched { get; set; }

    private protected ConsoleSignals Signals { get; } = ConsoleSignals.None();

    /// <summary>The command, which ends when the test makes it end.</summary>
    protected ModelProcess? Command { get; private set; }

    public void Dispose()
    {
        if (Command is { IsRunning: true } command)
        {
            command.Exit(0);
        }

        Signals.Dispose();
        Terminal.Dispose();
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Says what the command does as it begins.</summary>
    protected void Program(Action<ModelProcess> program) => Kernel.ProcessStarted = process =>
    {
        Command = process;
        program(process);
    };

    protected string PathOf(string file) => Path.Combine(Folder, file);

    private protected Task<int> RunAsync(params string[] options) => CommandRun.RunAsync(
        RunSettings.From(Given.Options(options)),
        [Tool, "a b"],
        new RunHost
        {
            Output = _output,
            Error = ErrorWriter ?? _error,
            Variable = name => Variables.TryGetValue(name, out string? value) ? value : null,
            Signals = Signals,
            TimeProvider = Clock ?? Time,
            Terminal = () => Watched,
        });

    protected static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(1, Stop);
        }
    }
}
