using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

        if (Modifier(declaration, SyntaxKind.StaticKeyword) is { } isStatic)
        {
            findings.At(isStatic, Rules.StaticPolicy, type.Name);
        }

        if (Modifier(declaration, SyntaxKind.AbstractKeyword) is { } isAbstract)
        {
            findings.At(isAbstract, Rules.AbstractPolicy, type.Name);
        }

        if (Modifier(declaration, SyntaxKind.FileKeyword) is { } isFile)
        {
            findings.At(isFile, Rules.FilePolicy, type.Name);
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

    private static Location? Modifier(TypeDeclarationSyntax declaration, SyntaxKind kind)
    {
        int index = declaration.Modifiers.IndexOf(kind);
        return index < 0 ? null : declaration.Modifiers[index].GetLocation();
    }
}
