using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Parsing;

/// <summary>Whether a class has the shape that code can be generated into.</summary>
internal static class PolicyStructure
{
    /// <summary><see langword="true"/> where the generated part would fit.</summary>
    public static bool IsSound(INamedTypeSymbol type, CSharpCompilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.AllowUnsafe
        && compilation.LanguageVersion >= LanguageVersion.CSharp13
        && type is
        {
            TypeKind: TypeKind.Class,
            IsRecord: false,
            IsStatic: false,
            IsAbstract: false,
            IsGenericType: false,
            IsFileLocal: false,
        }
        && HasFreeBase(type)
        && DeclaresAllPartial(type, cancellationToken);

    private static bool HasFreeBase(INamedTypeSymbol type) =>
        type.BaseType is null or { SpecialType: SpecialType.System_Object } or { Name: "JobObject", ContainingNamespace.Name: "JobGen" };

    private static bool DeclaresAllPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsGenericType || current.IsFileLocal)
            {
                return false;
            }

            foreach (SyntaxReference reference in current.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration
                    || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
                    || (SymbolEqualityComparer.Default.Equals(current, type) && declaration.ParameterList is not null))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
