using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Validation.Structure;

/// <summary>The base class, which is the generator's to choose.</summary>
internal static class Inheritance
{
    public static void Check(INamedTypeSymbol type, FindingList findings, CancellationToken cancellationToken)
    {
        // A base that cannot be found is the compiler's error, and may be an interface that another generator writes.
        if (type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error } other && !IsJobObject(other))
        {
            findings.At(BaseLocation(type, other, cancellationToken), Rules.OtherBase, type.Name, other.Name);
        }
    }

    private static bool IsJobObject(INamedTypeSymbol type) => type is
    {
        Name: "JobObject",
        ContainingType: null,
        ContainingNamespace: { Name: "JobGen", ContainingNamespace.IsGlobalNamespace: true },
    };

    private static Location BaseLocation(INamedTypeSymbol type, INamedTypeSymbol other, CancellationToken cancellationToken)
    {
        TypeDeclarationSyntax[] declarations = [.. UserCode.Declarations(type, cancellationToken)];
        TypeSyntax[] first = [.. declarations.Select(part => part.BaseList?.Types[0].Type).OfType<TypeSyntax>()];
        TypeSyntax? named = first.Length == 1 ? first[0] : Array.Find(first, candidate => RightmostName(candidate) == other.Name);
        return named?.GetLocation() ?? declarations[0].Identifier.GetLocation();
    }

    private static string? RightmostName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
