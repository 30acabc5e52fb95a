namespace JobGen.CodeFixes;

/// <summary>Edits of a value in an attribute.</summary>
internal static class ArgumentEdits
{
    /// <summary>Leaves out a value that Windows refuses or that does nothing; a limit without its value stays adjustable.</summary>
    public static IEnumerable<RuleEdit> Remove(RuleFinding finding)
    {
        if (finding.Around<AttributeArgumentSyntax>() is { Parent.Parent: AttributeSyntax attribute } argument)
        {
            string? name = argument.NameEquals?.Name.Identifier.ValueText;
            yield return new(
                name is null ? "Remove the value, which leaves the limit off" : $"Remove '{name}'",
                argument,
                editor => editor.ReplaceNode(attribute, (current, _) => Without((AttributeSyntax)current, name)));
        }
    }

    /// <summary>Writes the value that the finding proposes.</summary>
    public static IEnumerable<RuleEdit> Replace(RuleFinding finding)
    {
        if (finding.Replacement is { } replacement && finding.Node is ExpressionSyntax value)
        {
            yield return RuleEdit.Replace(
                $"Write '{replacement}'", value, current => SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(current));
        }
    }

    // Values by position are those of one constructor, which takes all of them or none.
    private static AttributeSyntax Without(AttributeSyntax attribute, string? name)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        for (int position = arguments.Count - 1; position >= 0; position--)
        {
            if (arguments[position].NameEquals?.Name.Identifier.ValueText == name)
            {
                arguments = arguments.RemoveAt(position);
            }
        }

        return attribute.WithArgumentList(arguments.Count == 0 ? null : attribute.ArgumentList?.WithArguments(arguments))
            .WithTriviaFrom(attribute);
    }
}
