using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.Generator.Validation;

/// <summary>
/// Tells the user's declarations from those of the generator: an analyzer sees a policy with its generated part, which must
/// not be held against the user, and has to come to the same result as the generator, which sees it without.
/// </summary>
internal static class UserCode
{
    // The compiler puts generated files into a folder of the generator's full name.
    private static readonly string GeneratedFolder = typeof(JobPolicyGenerator).FullName;

    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.IndexOf(GeneratedFolder, StringComparison.Ordinal) >= 0;

    /// <summary>The parts of a type that the user wrote.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (!IsGenerated(reference.SyntaxTree) && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
            {
                yield return declaration;
            }
        }
    }

    /// <summary>The members that the user wrote into the type, without those that come with others, as accessors.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0 }
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !IsGenerated(member.DeclaringSyntaxReferences[0].SyntaxTree));
}
