using System.CommandLine;
using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;
using JobGen.JobRun.Running;
using Spectre.Console;

namespace JobGen.JobRun.CommandLine;

/// <summary>The commands of jobrun beside running one: their words and what they call.</summary>
internal static class JobCommands
{
    internal static IEnumerable<Command> Create(OptionSymbols options) =>
        [Ps(), Top(), Kill(), Set(options), Attach(options), Explain(options)];

    private static Command Ps()
    {
        Argument<string> name = Name();
        Command command = new("ps", "Shows the limits and the processes of a job with a name.") { name };
        command.SetAction(parsed => PsCommand.Run(parsed.GetRequiredValue(name), Console.Out));
        return command;
    }

    private static Command Top()
    {
        Argument<string> name = Name();
        Command command = new("top", "Shows the processes of a job with a name as they change, until Ctrl+C.") { name };
        command.SetAction(async parsed =>
        {
            using CancellationTokenSource stop = new();
            using ConsoleSignals signals = ConsoleSignals.Take();
            signals.Received = _ => stop.Cancel();
            return await TopCommand.RunAsync(parsed.GetRequiredValue(name), AnsiConsole.Console, TimeProvider.System, stop.Token);
        });
        return command;
    }

    private static Command Kill()
    {
        Argument<string> name = Name();
        Command command = new("kill", "Ends the processes of a job with a name.") { name };
        command.SetAction(parsed => KillCommand.RunAsync(parsed.GetRequiredValue(name)));
        return command;
    }

    private static Command Set(OptionSymbols options)
    {
        Argument<string> name = Name();
        Command command = new("set", "Changes limits of a job with a name; 'off' takes one away.") { name };
        options.AddTo(command);
        command.SetAction(parsed => SetCommand.Run(parsed.GetRequiredValue(name), options.Read(parsed), Console.Out));
        return command;
    }

    private static Command Attach(OptionSymbols options)
    {
        Argument<string[]> processes = new("pid") { Arity = ArgumentArity.OneOrMore, Description = "The ids of the processes." };
        Command command = new("attach", "Puts processes that run into a new job, and waits until they have ended.") { processes };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            Settings given = options.Read(parsed);
            AttachCommand.Check(given);
            return AttachCommand.RunAsync(RunSettings.Of(given), parsed.GetRequiredValue(processes), Console.Error);
        });
        return command;
    }

    private static Command Explain(OptionSymbols options)
    {
        Command command = new("explain", "Says what Windows will do with these limits.");
        options.AddTo(command);
        command.SetAction(parsed => ExplainCommand.Run(RunSettings.Of(options.Read(parsed)), Console.Out));
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "The name of the job." };
}
