namespace JobGen.Generator.Diagnostics;

/// <summary>Where the parts of an attribute stand in the source.</summary>
internal static class AttributeLocations
{
    /// <summary>The name and the arguments, without the brackets.</summary>
    public static Location Whole(AttributeData attribute, CancellationToken cancellationToken) =>
        Syntax(attribute, cancellationToken)?.GetLocation() ?? Location.None;

    /// <summary>The same as it is written.</summary>
    public static string Text(AttributeData attribute) => Syntax(attribute, CancellationToken.None)?.ToString() ?? string.Empty;

    /// <summary>The expression of a constructor argument; the attribute where it is left to its default.</summary>
    public static Location Argument(AttributeData attribute, int position, CancellationToken cancellationToken)
    {
        AttributeSyntax? syntax = Syntax(attribute, cancellationToken);
        string? parameter = attribute.AttributeConstructor?.Parameters is { } parameters && position < parameters.Length
            ? parameters[position].Name
            : null;
        AttributeArgumentSyntax[] arguments =
        [
            .. syntax?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null) ?? [],
        ];
        AttributeArgumentSyntax? found = Array.Find(arguments, argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (position < arguments.Length && arguments[position].NameColon is null ? arguments[position] : null);
        return found?.Expression.GetLocation() ?? Whole(attribute, cancellationToken);
    }

    /// <summary>The expression of a named argument.</summary>
    public static Location Named(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        Syntax(attribute, cancellationToken)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation()
        ?? Whole(attribute, cancellationToken);

    private static AttributeSyntax? Syntax(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
}
