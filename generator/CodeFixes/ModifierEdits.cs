using JobGen.Generator.Diagnostics;

namespace JobGen.CodeFixes;

/// <summary>Edits of the keywords of a declaration.</summary>
internal static class ModifierEdits
{
    /// <summary>Removes a keyword that a policy, or a member of it, cannot have.</summary>
    public static IEnumerable<RuleEdit> Remove(RuleFinding finding)
    {
        SyntaxKind kind = finding.Diagnostic.Id == Rules.StaticPolicy.Id ? SyntaxKind.StaticKeyword
            : finding.Diagnostic.Id == Rules.AbstractPolicy.Id ? SyntaxKind.AbstractKeyword
            : SyntaxKind.RequiredKeyword;
        if (finding.Around<MemberDeclarationSyntax>() is { } declaration && declaration.Modifiers.Any(kind))
        {
            yield return RuleEdit.Replace($"Remove '{SyntaxFacts.GetText(kind)}'", declaration, current => Without(current, kind));
        }
    }

    /// <summary>Adds <c>partial</c> to the declaration.</summary>
    public static IEnumerable<RuleEdit> MakePartial(RuleFinding finding)
    {
        if (finding.Root.FindToken(finding.Diagnostic.Location.SourceSpan.Start).Parent is TypeDeclarationSyntax declaration)
        {
            yield return RuleEdit.Replace($"Make '{declaration.Identifier.ValueText}' partial", declaration, WithPartial);
        }
    }

    /// <summary>Writes <c>internal</c> for <c>file</c>.</summary>
    public static IEnumerable<RuleEdit> MakeInternal(RuleFinding finding)
    {
        if (finding.Around<TypeDeclarationSyntax>() is { } declaration && declaration.Modifiers.Any(SyntaxKind.FileKeyword))
        {
            yield return RuleEdit.Replace("Write 'internal'", declaration, current =>
            {
                SyntaxToken file = current.Modifiers.First(token => token.IsKind(SyntaxKind.FileKeyword));
                return current.ReplaceToken(file, SyntaxFactory.Token(SyntaxKind.InternalKeyword).WithTriviaFrom(file));
            });
        }
    }

    /// <summary>The declaration with <c>partial</c> right before its keyword, where the language wants it.</summary>
    public static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax declaration)
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

    // What stands before the keyword, comments included, stands before what follows it.
    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax declaration, SyntaxKind kind)
    {
        SyntaxToken modifier = declaration.Modifiers.First(token => token.IsKind(kind));
        SyntaxToken next = modifier.GetNextToken();
        MemberDeclarationSyntax moved = declaration.ReplaceToken(
            next, next.WithLeadingTrivia(modifier.LeadingTrivia.AddRange(next.LeadingTrivia)));
        return moved.WithModifiers(moved.Modifiers.Remove(moved.Modifiers.First(token => token.IsKind(kind))));
    }
}
