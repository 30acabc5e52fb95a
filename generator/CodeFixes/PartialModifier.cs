using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.CodeFixes;

/// <summary>Adds <c>partial</c> to a declaration.</summary>
internal static class PartialModifier
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Root.FindToken(finding.Diagnostic.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax declaration)
        {
            yield return RuleEdit.Replace($"Make '{declaration.Identifier.ValueText}' partial", declaration, Add);
        }
    }

    /// <summary>The declaration with <c>partial</c> right before its keyword, where the language wants it.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax declaration)
    {
        if (declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return declaration;
        }

        // What stands before the keyword, comments included, has to stay before the whole declaration.
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword)
            .WithLeadingTrivia(declaration.Keyword.LeadingTrivia)
            .WithTrailingTrivia(SyntaxFactory.Space);
        return declaration
            .WithKeyword(declaration.Keyword.WithLeadingTrivia())
            .WithModifiers(declaration.Modifiers.Add(partial));
    }
}
