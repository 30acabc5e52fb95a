using Microsoft.CodeAnalysis.Formatting;

namespace JobGen.CodeFixes;

/// <summary>Creates a named job that cannot be somebody else's, or applies the limits to it where it is.</summary>
internal static class CheckCreation
{
    private const string Apply = "Apply the limits where it exists";

    // What CreateBestEffort leaves out CreateNew would refuse, and Apply as well: there is no edit for it.
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Around<InvocationExpressionSyntax>() is not
            { Expression: MemberAccessExpressionSyntax { Name: { Identifier.Text: "Create" } method } } creation)
        {
            yield break;
        }

        if (creation.ArgumentList.Arguments.Count != 0)
        {
            yield return RuleEdit.Replace(
                "Use 'CreateNew'", method, current => SyntaxFactory.IdentifierName("CreateNew").WithTriviaFrom(current));
        }

        if (creation.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { Declaration.Variables: { Count: 1 } jobs } declaration)
        {
            StatementSyntax check = CheckOf(jobs[0].Identifier.Text, creation.ArgumentList.Arguments);
            yield return declaration.Parent is GlobalStatementSyntax global
                ? new RuleEdit(Apply, global, editor => editor.InsertAfter(global, SyntaxFactory.GlobalStatement(check)))
                : new RuleEdit(Apply, declaration, editor => editor.InsertAfter(declaration, check));
        }
    }

    // The limits are those of Create(limits, name), or the declared ones of Create(name).
    private static StatementSyntax CheckOf(string job, SeparatedSyntaxList<ArgumentSyntax> arguments) => SyntaxFactory
        .ParseStatement($$"""
            if (!{{job}}.CreatedNew)
            {
                {{job}}.Apply({{(arguments.Count < 2 ? string.Empty : arguments[0].Expression.ToString())}});
            }

            """)
        .WithAdditionalAnnotations(Formatter.Annotation);
}
