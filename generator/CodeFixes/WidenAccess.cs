namespace JobGen.CodeFixes;

/// <summary>Opens a job with the right that a use of it needs.</summary>
internal static class WidenAccess
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Related is ExpressionSyntax access
            && finding.Diagnostic.Properties.TryGetValue("Missing", out string? missing))
        {
            yield return RuleEdit.Replace(
                $"Open it with '{missing}' too",
                access,
                current => current.ToString() == "JobAccess.None"
                    ? SyntaxFactory.ParseExpression(missing!)
                    : SyntaxFactory.ParseExpression($"{current.WithoutTrivia()} | {missing}").WithTriviaFrom(current));
        }
    }
}
