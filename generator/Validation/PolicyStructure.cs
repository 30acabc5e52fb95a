using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using JobGen.Generator.Validation.Structure;

namespace JobGen.Generator.Validation;

/// <summary>
/// Whether code can be generated into a class. The generator asks whether to write anything, the analyzers why not.
/// </summary>
internal static class PolicyStructure
{
    /// <summary>
    /// Whether it is a class with a name. The attribute on anything else is the compiler's error, and so is a name that is not
    /// typed yet, of the class or of what is around it.
    /// </summary>
    public static bool CanBePolicy(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return false;
        }

        INamespaceOrTypeSymbol current = type;
        while (current.Name.Length != 0)
        {
            current = (INamespaceOrTypeSymbol?)current.ContainingType ?? current.ContainingNamespace;
        }

        return current is INamespaceSymbol { IsGlobalNamespace: true };
    }

    /// <summary>Finds each reason why code cannot be generated.</summary>
    public static void Check(
        INamedTypeSymbol type,
        PolicyModel model,
        CSharpCompilation compilation,
        FindingList findings,
        CancellationToken cancellationToken)
    {
        if (!CanBePolicy(type))
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
}
