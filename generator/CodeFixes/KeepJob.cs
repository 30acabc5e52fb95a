namespace JobGen.CodeFixes;

/// <summary>Disposes a job at the end of its block.</summary>
internal static class KeepJob
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Around<StatementSyntax>() is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration
            && declaration.Declaration.Variables is { Count: 1 } variables
            && variables[0].Initializer?.Value == finding.Node)
        {
            yield return RuleEdit.Replace("Dispose the job at the end of the block", declaration, AddUsing);
        }
    }

    private static LocalDeclarationStatementSyntax AddUsing(LocalDeclarationStatementSyntax declaration) => declaration
        .WithoutLeadingTrivia()
        .WithUsingKeyword(SyntaxFactory.Token(declaration.GetLeadingTrivia(), SyntaxKind.UsingKeyword, [SyntaxFactory.Space]));
}
