namespace JobGen.CodeFixes;

/// <summary>Bases new limits on the declared ones, or says that they are meant to be off.</summary>
internal static class BaseLimits
{
    private static readonly string[] Bases = ["DeclaredLimits", "Limits.None"];

    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Node is ExpressionSyntax creation
                and (BaseObjectCreationExpressionSyntax or DefaultExpressionSyntax or LiteralExpressionSyntax)
            && finding.Model.GetTypeInfo(creation, finding.CancellationToken).ConvertedType?.ContainingType is { } policy)
        {
            string policyName = NameOf(policy, finding.Model, creation.SpanStart);
            foreach (string name in Bases)
            {
                ExpressionSyntax limits = SyntaxFactory.ParseExpression($"{policyName}.{name}");
                yield return RuleEdit.Replace(
                    $"Use '{policyName}.{name}'",
                    creation,
                    current => Change(current, limits).WithLeadingTrivia(current.GetLeadingTrivia()));
            }
        }
    }

    // The short name may be that of a variable here.
    private static string NameOf(INamedTypeSymbol policy, SemanticModel model, int position)
    {
        string name = policy.ToMinimalDisplayString(model, position);
        ISymbol? member = model.GetSpeculativeSymbolInfo(
            position, SyntaxFactory.ParseExpression($"{name}.{Bases[0]}"), SpeculativeBindingOption.BindAsExpression).Symbol;
        return SymbolEqualityComparer.Default.Equals(member?.ContainingType, policy)
            ? name
            : policy.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    private static ExpressionSyntax Change(ExpressionSyntax creation, ExpressionSyntax limits)
    {
        if (creation is not BaseObjectCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer })
        {
            return limits.WithTrailingTrivia(Comments([.. creation.DescendantTokens()]).AddRange(creation.GetTrailingTrivia()));
        }

        // `new P.Limits` ends with the white space that stood before the brace, which now stands after `with`.
        SyntaxTriviaList before = initializer.GetFirstToken().GetPreviousToken().TrailingTrivia;
        SyntaxToken with = SyntaxFactory.Token(SyntaxKind.WithKeyword)
            .WithTrailingTrivia(before.Count == 0 ? [SyntaxFactory.Space] : before);
        List<SyntaxToken> replaced = [.. creation.DescendantTokens().TakeWhile(token => token != initializer.OpenBraceToken)];
        return SyntaxFactory.WithExpression(
            limits.WithTrailingTrivia(Comments(replaced).Add(SyntaxFactory.Space)),
            with,
            SyntaxFactory.InitializerExpression(
                SyntaxKind.WithInitializerExpression, initializer.OpenBraceToken, initializer.Expressions, initializer.CloseBraceToken));
    }

    // The comments between the tokens, each with what keeps it apart from the next.
    private static SyntaxTriviaList Comments(List<SyntaxToken> tokens)
    {
        SyntaxTriviaList comments = [];
        for (int position = 0; position < tokens.Count; position++)
        {
            SyntaxTriviaList between = position == 0 ? [] : tokens[position].LeadingTrivia;
            if (position < tokens.Count - 1)
            {
                between = between.AddRange(tokens[position].TrailingTrivia);
            }

            foreach (SyntaxTrivia comment in between.Where(trivia =>
                trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)))
            {
                comments = comments.Add(SyntaxFactory.Space).Add(comment);
                if (comment.IsKind(SyntaxKind.SingleLineCommentTrivia))
                {
                    comments = comments.Add(SyntaxFactory.LineFeed);
                }
            }
        }

        return comments;
    }
}
