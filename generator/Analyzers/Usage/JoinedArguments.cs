using System.Text.RegularExpressions;
using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN087: one text of several arguments, as <c>Process.Start</c> takes it, where each is to be one of its own.</summary>
internal static class JoinedArguments
{
    private const int MostWords = 2;

    // An option, or words of a command and then an option. A path, a sentence and one option whose value has spaces are none of these.
    private static readonly Regex Option = Pattern(@"^(--?[a-zA-Z][^\s=:]*|/[a-zA-Z?][^\s/=:]*)$");
    private static readonly Regex Word = Pattern(@"^[a-zA-Z][\w.]*$");
    private static readonly Regex OptionWithValue = Pattern(@"^(--?|/)[a-zA-Z][\w:.-]*[=:]");

    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (IInvocationOperation call in body.Calls)
        {
            if (call.TargetMethod.Name is "Start" or "RunAsync"
                && body.Symbols.IsMember(call.TargetMethod)
                && call.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.ParamArray)?.Value
                    is IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements }
                && elements[0] is { ConstantValue: { HasValue: true, Value: string text }, Syntax: var only }
                && WindowsArguments.Split(text) is var parts
                && AreSeveral(parts))
            {
                report(Diagnostic.Create(Rules.JoinedArguments, only.GetLocation(), only, parts.Count));
            }
        }
    }

    private static bool AreSeveral(IReadOnlyList<string> parts)
    {
        int words = parts.TakeWhile(part => Word.IsMatch(part)).Count();
        return parts.Count > Math.Max(words, 1)
            && (words > 0
                ? words <= MostWords && IsOption(parts[words])
                : Option.IsMatch(parts[0]) || (OptionWithValue.IsMatch(parts[0]) && parts.Skip(1).Any(IsOption)));
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static bool IsOption(string part) => Option.IsMatch(part) || OptionWithValue.IsMatch(part);
}
