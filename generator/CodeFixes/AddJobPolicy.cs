namespace JobGen.CodeFixes;

/// <summary>Makes a class with limits a policy: adds <c>[JobPolicy]</c>, and <c>partial</c>, or that would be the next error.</summary>
internal static class AddJobPolicy
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        if (finding.Around<AttributeSyntax>() is { Parent.Parent: TypeDeclarationSyntax declaration } limit)
        {
            NameSyntax policy = Name(limit, finding.Model);
            yield return RuleEdit.Replace("Add [JobPolicy]", declaration, current => AddPolicy(current, policy));
        }
    }

    private static TypeDeclarationSyntax AddPolicy(TypeDeclarationSyntax declaration, NameSyntax name)
    {
        AttributeListSyntax first = declaration.AttributeLists[0];
        AttributeListSyntax policy = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(name)])
            .WithLeadingTrivia(first.GetLeadingTrivia())
            .WithTrailingTrivia(EndOfLine(first));
        AttributeListSyntax next = first.WithLeadingTrivia(Indentation(first));
        return ModifierEdits.WithPartial(declaration.WithAttributeLists(declaration.AttributeLists.Replace(first, next).Insert(0, policy)));
    }

    // Not so where the limit has an alias of its own, or where the short name is something else.
    private static NameSyntax Name(AttributeSyntax limit, SemanticModel model)
    {
        NameSyntax name = Qualified(limit.Name);
        ISymbol? constructor = model.GetSpeculativeSymbolInfo(limit.SpanStart, SyntaxFactory.Attribute(name)).Symbol;
        return constructor?.ContainingType.ToDisplayString() == "JobGen.JobPolicyAttribute"
            ? name
            : SyntaxFactory.ParseName("global::JobGen.JobPolicy");
    }

    // The name is found where the limit's is: with the same namespace or alias before it.
    private static NameSyntax Qualified(NameSyntax limit)
    {
        IdentifierNameSyntax policy = SyntaxFactory.IdentifierName("JobPolicy");
        return limit switch
        {
            QualifiedNameSyntax qualified => qualified.WithRight(policy).WithoutTrivia(),
            AliasQualifiedNameSyntax alias => alias.WithName(policy).WithoutTrivia(),
            _ => policy,
        };
    }

    private static SyntaxTriviaList EndOfLine(AttributeListSyntax list) =>
        list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? [list.GetTrailingTrivia().First(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))]
            : [SyntaxFactory.Space];

    private static SyntaxTriviaList Indentation(AttributeListSyntax list)
    {
        SyntaxTriviaList leading = list.GetLeadingTrivia();
        bool isOnLineOfItsOwn = list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        return isOnLineOfItsOwn && leading.Count != 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? [leading.Last()] : [];
    }
}
