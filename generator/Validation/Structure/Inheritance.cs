using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;

namespace JobGen.Generator.Validation.Structure;

/// <summary>The base class, which is the generator's to choose.</summary>
internal static class Inheritance
{
    // What is written counts, and not the symbol's base: to that, `: object` is the same as no base at all, and a class that
    // derives from itself has none, while to the compiler both contradict the one of the generated part.
    // A base that cannot be found is the compiler's error, and may be an interface that another generator writes.
    public static void Check(
        INamedTypeSymbol type, CSharpCompilation compilation, FindingList findings, CancellationToken cancellationToken)
    {
        foreach (TypeDeclarationSyntax declaration in UserCode.Declarations(type, cancellationToken))
        {
            if (declaration.BaseList is not { } bases)
            {
                continue;
            }

            SemanticModel model = compilation.GetSemanticModel(declaration.SyntaxTree);
            foreach (BaseTypeSyntax written in bases.Types)
            {
                if (model.GetTypeInfo(written.Type, cancellationToken).Type is { TypeKind: TypeKind.Class } other && !IsJobObject(other))
                {
                    string name = other.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                    findings.At(written.Type.GetLocation(), Rules.OtherBase, type.Name, name);
                }
            }
        }
    }

    private static bool IsJobObject(ITypeSymbol type) => type is
    {
        Name: "JobObject",
        ContainingType: null,
        ContainingNamespace: { Name: "JobGen", ContainingNamespace.IsGlobalNamespace: true },
    };
}
