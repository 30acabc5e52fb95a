using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.CodeFixes;

/// <summary>Creates a named job that cannot be somebody else's, or applies the limits to it where it is.</summary>
internal static class CheckCreation
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Around<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Name: { } method }, ArgumentList.Arguments: var arguments } creation)
        {
            if (arguments.Count != 0)
            {
                yield return RuleEdit.Replace("Use 'CreateNew'", method, current => SyntaxFactory.IdentifierName("CreateNew").WithTriviaFrom(current));
            }

            if (creation.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { Declaration.Variables: { Count: 1 } variables } declaration)
            {
                StatementSyntax check = SyntaxFactory.ParseStatement($$"""
                    if (!{{variables[0].Identifier}}.CreatedNew)
                    {
                        {{variables[0].Identifier}}.Apply({{Limits(arguments)}});
                    }

                    """).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
                yield return declaration.Parent is GlobalStatementSyntax global
                    ? new RuleEdit("Apply the limits where it exists", global, editor => editor.InsertAfter(global, SyntaxFactory.GlobalStatement(check)))
                    : new RuleEdit("Apply the limits where it exists", declaration, editor => editor.InsertAfter(declaration, check));
            }
        }
    }

    // Create(limits, name) or Create(name).
    private static string Limits(SeparatedSyntaxList<ArgumentSyntax> arguments) => arguments.Count < 2 ? string.Empty : arguments[0].Expression.ToString();
}
