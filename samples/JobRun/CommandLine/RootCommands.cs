using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using JobGen.JobRun.Commands;
using JobGen.JobRun.Options;
using JobGen.JobRun.Running;

namespace JobGen.JobRun.CommandLine;

/// <summary>The commands of jobrun for System.CommandLine, which parses them, completes them and calls their actions.</summary>
internal static class RootCommands
{
    internal const string HelpAll = "--help-all";

    private static readonly ParserConfiguration s_configuration = new()
    {
        EnablePosixBundling = false,

        // @name is an argument as any other.
        ResponseFileTokenReplacer = null,
    };

    private static readonly InvocationConfiguration s_invocation = new()
    {
        // Ctrl+C is the command's first, and failures are told by Program.
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <exception cref="OptionError">The command line cannot be taken.</exception>
    internal static async Task<int> InvokeAsync(string[] args)
    {
        RootCommand root = Create();
        ParseResult parsed = root.Parse(Arrange(root, args), s_configuration);
        return parsed.Errors is [var error, ..] ? throw new OptionError(error.Message) : await parsed.InvokeAsync(s_invocation);
    }

    private static RootCommand Create()
    {
        OptionSymbols options = new();
        Argument<string[]> command = new("command") { Arity = ArgumentArity.ZeroOrMore, Description = "The command and its arguments." };
        RootCommand root = new("Runs a command in a Windows job object, with limits, and says why it ended.") { command };
        options.AddTo(root);
        root.Options.OfType<HelpOption>().Single().Action = new Print(HelpText.Short);
        root.Add(new Option<bool>(HelpAll) { Description = "Says what each option does.", Action = new Print(HelpText.Long) });
        root.SetAction(async parsed =>
        {
            RunSettings settings = RunSettings.Of(options.Read(parsed));
            string[] words = parsed.GetValue(command) ?? [];
            if (words.Length == 0)
            {
                return AllowedCommand.Run(Console.Out);
            }

            using ConsoleSignals signals = ConsoleSignals.Take();
            return await CommandRun.RunAsync(settings, words, RunHost.OfThisProgram(signals));
        });
        foreach (Command sub in JobCommands.Create(options))
        {
            root.Add(sub);
        }

        return root;
    }

    // A command of jobrun is its first word; whatever stands behind an option is a program.
    private static string[] Arrange(RootCommand root, string[] args) => args switch
    {
        [['[', ..], ..] => args,
        [var first, ..] when root.Subcommands.Any(command => command.Name == first) =>
            [first, .. Words.ArrangeMixed(args.AsSpan(1), "--help", "-h", "-?")],
        _ => Words.Arrange(args, "--help", "-h", "-?", HelpAll, "--version"),
    };

    private sealed class Print(Func<string> text) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write(text().ReplaceLineEndings());
            return 0;
        }
    }
}
