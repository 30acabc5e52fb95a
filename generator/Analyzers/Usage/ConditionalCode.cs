using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Analyzers;

/// <summary>Code that runs under a condition.</summary>
internal static class ConditionalCode
{
    /// <summary>
    /// Whether each of two places runs under a condition that the other one does not share: the conditions may exclude each
    /// other, as <c>if (a) …; if (!a) …;</c>, which the paths between the two do not show.
    /// </summary>
    public static bool IsOfOtherConditions(SyntaxNode one, SyntaxNode other) =>
        Arms(one).Any(arm => !arm.Span.Contains(other.Span)) && Arms(other).Any(arm => !arm.Span.Contains(one.Span));

    private static IEnumerable<SyntaxNode> Arms(SyntaxNode node) => node.AncestorsAndSelf().Where(part => part.Parent switch
    {
        IfStatementSyntax choice => choice.Condition != part,
        ConditionalExpressionSyntax choice => choice.Condition != part,
        SwitchStatementSyntax choice => choice.Expression != part,
        SwitchExpressionSyntax choice => choice.GoverningExpression != part,
        BinaryExpressionSyntax binary =>
            binary.Right == part && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
        _ => part is CatchClauseSyntax,
    });
}
