namespace JobGen.CodeFixes;

/// <summary>Edits of an attribute as a whole.</summary>
internal static class AttributeEdits
{
    /// <summary>Removes an attribute that another one excludes, or that does nothing.</summary>
    public static IEnumerable<RuleEdit> Remove(RuleFinding finding)
    {
        if (finding.Around<AttributeSyntax>() is { Parent.Parent: TypeDeclarationSyntax declaration } attribute)
        {
            yield return new(
                $"Remove '[{attribute.Name}]'",
                attribute,
                editor => editor.ReplaceNode(declaration, (current, _) => Without((TypeDeclarationSyntax)current, attribute)));
        }
    }

    /// <summary>Writes the attribute, or the attributes, that the finding proposes.</summary>
    public static IEnumerable<RuleEdit> Replace(RuleFinding finding)
    {
        if (finding.Replacement is { } replacement && finding.Around<AttributeSyntax>() is { Parent: AttributeListSyntax list } attribute)
        {
            AttributeListSyntax written = SyntaxFactory.ParseCompilationUnit($"[{replacement}] class P;").Members[0].AttributeLists[0];
            yield return new(
                $"Write '[{replacement}]'",
                attribute,
                editor => editor.ReplaceNode(list, (current, _) => With((AttributeListSyntax)current, attribute, written.Attributes)));
        }
    }

    private static AttributeListSyntax With(
        AttributeListSyntax list, AttributeSyntax attribute, SeparatedSyntaxList<AttributeSyntax> written)
    {
        AttributeSyntax found = list.Attributes.First(other => other.IsEquivalentTo(attribute));
        int position = list.Attributes.IndexOf(found);
        return list.WithAttributes(list.Attributes.Replace(found, written[0]).InsertRange(position + 1, written.Skip(1)));
    }

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax declaration, AttributeSyntax attribute)
    {
        AttributeListSyntax list = declaration.AttributeLists.First(list => list.Attributes.Any(other => other.IsEquivalentTo(attribute)));
        AttributeSyntax found = list.Attributes.First(other => other.IsEquivalentTo(attribute));
        if (list.Attributes.Count > 1)
        {
            return declaration.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(found)));
        }

        // What stands before the first list, such as the documentation of the class, stands before what follows it.
        bool isFirst = declaration.AttributeLists[0] == list;
        TypeDeclarationSyntax rest = declaration.WithAttributeLists(declaration.AttributeLists.Remove(list));
        return isFirst ? rest.WithLeadingTrivia(list.GetLeadingTrivia().AddRange(Comments(rest.GetLeadingTrivia()))) : rest;
    }

    private static SyntaxTriviaList Comments(SyntaxTriviaList trivia) =>
        trivia.All(one => one.IsKind(SyntaxKind.WhitespaceTrivia)) ? [] : trivia;
}
