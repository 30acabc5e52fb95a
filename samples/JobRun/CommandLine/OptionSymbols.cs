using System.CommandLine;
using System.CommandLine.Parsing;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.CommandLine;

/// <summary>All options as System.CommandLine has them, the same ones for each command that takes options.</summary>
internal sealed class OptionSymbols
{
    private readonly Dictionary<JobOption, Option<string[]>> _symbols = [];

    internal OptionSymbols()
    {
        foreach (JobOption option in JobOptions.All)
        {
            // Each as text: what is allowed is told by the one who reads it, in one way for command line, environment and profile.
            Option<string[]> symbol = new(option.LongForm, option.Alias is { } alias ? [alias] : [])
            {
                Description = option.Description,
                HelpName = option.ValueName,
                Arity = option.IsFlag ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
            };
            symbol.CompletionSources.Add([.. option.Choices]);
            _symbols.Add(option, symbol);
        }
    }

    internal void AddTo(Command command)
    {
        foreach (Option<string[]> symbol in _symbols.Values)
        {
            command.Add(symbol);
        }
    }

    /// <summary>What was given.</summary>
    internal Settings Read(ParseResult parsed)
    {
        Settings settings = new();
        foreach ((JobOption option, Option<string[]> symbol) in _symbols)
        {
            if (parsed.GetResult(symbol) is not { Implicit: false } result)
            {
                continue;
            }

            foreach (Token token in result.Tokens)
            {
                settings.Add(option, option.LongForm, token.Value);
            }
        }

        return settings;
    }
}
