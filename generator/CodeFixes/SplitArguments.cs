using JobGen.Generator.Analyzers.Usage;

namespace JobGen.CodeFixes;

/// <summary>Writes each argument of a command line as a text of its own.</summary>
internal static class SplitArguments
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Around<ArgumentSyntax>() is { Parent: ArgumentListSyntax list } argument
            && finding.Model.GetConstantValue(argument.Expression, finding.CancellationToken).Value is string text)
        {
            int position = list.Arguments.IndexOf(argument);
            yield return RuleEdit.Replace(
                "Write each argument as a text of its own",
                list,
                current => current.WithArguments(current.Arguments.ReplaceRange(current.Arguments[position], Split(text, argument))));
        }
    }

    /// <summary>The arguments that a program on Windows would get from one text.</summary>
    public static IEnumerable<ArgumentSyntax> Split(string text, ArgumentSyntax written) => WindowsArguments.Split(text)
        .Select((part, position) => SyntaxFactory
            .Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(part)))
            .WithLeadingTrivia(position == 0 ? written.GetLeadingTrivia() : [SyntaxFactory.Space]));
}
