using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;

namespace JobGen.Generator.Validation.Structure;

/// <summary>The keywords and parameter lists of a policy and of the types around it.</summary>
internal static class DeclarationShape
{
    public static void Check(INamedTypeSymbol type, FindingList findings, CancellationToken cancellationToken)
    {
        foreach (TypeDeclarationSyntax declaration in UserCode.Declarations(type, cancellationToken))
        {
            CheckPolicy(type, declaration, findings);
        }

        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            CheckOuter(type, outer, findings, cancellationToken);
        }
    }

    private static void CheckPolicy(INamedTypeSymbol type, TypeDeclarationSyntax declaration, FindingList findings)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            findings.At(declaration.Identifier.GetLocation(), Rules.NotPartial, type.Name);
        }

        foreach (SyntaxToken modifier in declaration.Modifiers)
        {
            if (Refusal(modifier) is { } rule)
            {
                findings.At(modifier.GetLocation(), rule, type.Name);
            }
        }

        if (declaration.TypeParameterList is { } typeParameters)
        {
            findings.At(typeParameters.GetLocation(), Rules.GenericPolicy, type.Name, "is generic");
        }

        if (declaration is RecordDeclarationSyntax)
        {
            findings.At(declaration.Keyword.GetLocation(), Rules.RecordPolicy, type.Name);
        }
        else if (declaration.ParameterList is { } parameters)
        {
            findings.At(parameters.GetLocation(), Rules.PrimaryConstructor, type.Name);
        }
    }

    private static void CheckOuter(
        INamedTypeSymbol type, INamedTypeSymbol outer, FindingList findings, CancellationToken cancellationToken)
    {
        Location policy = UserCode.Declarations(type, cancellationToken).FirstOrDefault()?.Identifier.GetLocation() ?? Location.None;
        if (outer.TypeParameters.Length != 0)
        {
            findings.At(policy, Rules.GenericPolicy, type.Name, $"stands in the generic type '{outer.Name}'");
        }

        if (outer.IsFileLocal)
        {
            findings.At(policy, Rules.FilePolicy, type.Name);
        }

        foreach (TypeDeclarationSyntax declaration in UserCode.Declarations(outer, cancellationToken))
        {
            if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                findings.At(declaration.Identifier.GetLocation(), Rules.OuterNotPartial, outer.Name, type.Name);
            }
        }
    }

    private static DiagnosticDescriptor? Refusal(SyntaxToken modifier) => modifier.Kind() switch
    {
        SyntaxKind.StaticKeyword => Rules.StaticPolicy,
        SyntaxKind.AbstractKeyword => Rules.AbstractPolicy,
        SyntaxKind.FileKeyword => Rules.FilePolicy,
        _ => null,
    };
}
