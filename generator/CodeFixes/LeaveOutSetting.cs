namespace JobGen.CodeFixes;

/// <summary>Leaves out what a start info of a process in a job cannot have.</summary>
internal static class LeaveOutSetting
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        // Who asks for another user or a verb needs another program rather than no such setting.
        if (finding.Around<AssignmentExpressionSyntax>() is { } setting
            && Name(setting.Left) is ("UseShellExecute" or "ErrorDialog") and { } name)
        {
            SyntaxNode whole = setting.Parent is ExpressionStatementSyntax statement
                ? statement.Parent as GlobalStatementSyntax ?? (SyntaxNode)statement
                : setting;
            yield return new RuleEdit(
                $"Leave '{name}' out", whole, editor => editor.RemoveNode(whole, SyntaxRemoveOptions.KeepUnbalancedDirectives));
        }
    }

    private static string? Name(ExpressionSyntax property) =>
        ((property as MemberAccessExpressionSyntax)?.Name ?? property as SimpleNameSyntax)?.Identifier.ValueText;
}
