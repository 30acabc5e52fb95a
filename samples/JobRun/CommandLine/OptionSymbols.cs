using System.CommandLine;
using System.CommandLine.Parsing;
using JobGen.JobRun.Options;

namespace JobGen.JobRun.CommandLine;

/// <summary>The options of a command as System.CommandLine has them.</summary>
internal sealed class OptionSymbols
{
    private readonly Dictionary<JobOption, Option<string[]>> _symbols = [];

    internal void AddTo(Command command, IEnumerable<JobOption> options)
    {
        foreach (JobOption option in options)
        {
            // Each as text: what is allowed is told by the one who reads it, in one way for command line, environment and profile.
            Option<string[]> symbol = new(option.LongForm, option.Alias is { } alias ? [alias] : [])
            {
                Description = option.Description,
                HelpName = option.ValueName,
                Arity = option.IsFlag ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
            };
            symbol.CompletionSources.Add([.. option.Choices]);
            command.Add(symbol);
            _symbols.Add(option, symbol);
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
