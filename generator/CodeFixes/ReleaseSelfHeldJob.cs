namespace JobGen.CodeFixes;

/// <summary>Leaves a job that holds the calling process open to its end, or leaves the job to <c>ChildProcesses</c>.</summary>
internal static class ReleaseSelfHeldJob
{
    private const string Replacement = "ChildProcesses.EndWithCurrentProcess";

    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Related.FirstAncestorOrSelf<StatementSyntax>()
            is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration)
        {
            yield break;
        }

        if (finding.Diagnostic.Properties.ContainsKey("OnlyUse")
            && !finding.Model.Compilation.GetTypesByMetadataName("JobGen.ChildProcesses").IsEmpty
            && finding.Around<ExpressionStatementSyntax>() is { } assign)
        {
            yield return new RuleEdit($"Use '{Replacement}()' instead", declaration, editor =>
            {
                editor.ReplaceNode(assign, SyntaxFactory.ParseStatement($"{Replacement}();").WithTriviaFrom(assign));
                editor.RemoveNode(declaration.Parent as GlobalStatementSyntax ?? (SyntaxNode)declaration, SyntaxRemoveOptions.KeepNoTrivia);
            });
        }

        yield return RuleEdit.Replace("Leave 'using' out", declaration, current => current
            .WithAwaitKeyword(default)
            .WithUsingKeyword(default)
            .WithLeadingTrivia(current.GetLeadingTrivia()));
    }
}
