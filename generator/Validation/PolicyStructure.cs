using JobGen.Generator.Model;
using JobGen.Generator.Validation.Structure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Validation;

/// <summary>
/// Whether code can be generated into a class. The generator asks it whether to write anything, the analyzers ask it why not.
/// </summary>
internal static class PolicyStructure
{
    /// <summary><see langword="true"/> where the generated part would fit.</summary>
    public static bool IsSound(
        INamedTypeSymbol type, PolicyModel model, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        FindingList findings = new(cancellationToken);
        Check(type, model, compilation, findings, cancellationToken);
        return type.TypeKind == TypeKind.Class && HasName(type) && findings.Count == 0;
    }

    /// <summary>Finds each reason why code cannot be generated.</summary>
    public static void Check(
        INamedTypeSymbol type,
        PolicyModel model,
        CSharpCompilation compilation,
        FindingList findings,
        CancellationToken cancellationToken)
    {
        // On anything but a class the attribute is the compiler's error.
        if (type.TypeKind != TypeKind.Class)
        {
            return;
        }

        ProjectSettings.Check(type, compilation, findings);
        HiddenNames.Check(type, compilation, findings);
        DeclarationShape.Check(type, findings, cancellationToken);
        Inheritance.Check(type, compilation, findings, cancellationToken);
        Construction.Check(type, findings, cancellationToken);
        MemberNames.Check(type, model, findings, cancellationToken);
    }

    // A name that is not typed yet, of the class or around it, is the compiler's error.
    private static bool HasName(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol current = type; current is not INamespaceSymbol { IsGlobalNamespace: true }; )
        {
            if (current.Name.Length == 0)
            {
                return false;
            }

            current = (INamespaceOrTypeSymbol?)current.ContainingType ?? current.ContainingNamespace;
        }

        return true;
    }
}
