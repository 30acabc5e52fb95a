using JobGen.Generator.Emission;
using Microsoft.CodeAnalysis.Text;

namespace JobGen.Generator.Validation;

/// <summary>
/// Tells the user's declarations from those of the generator: an analyzer sees a policy with its generated part, which must
/// not be held against the user, and has to come to the same result as the generator, which sees it without.
/// </summary>
internal static class UserCode
{
    // Not by its path: a user's folder may have the name of the generator.
    public static bool IsGenerated(SyntaxTree tree)
    {
        SourceText text = tree.GetText();
        return text.Length > PolicyEmitter.Mark.Length
            && text.ToString(new TextSpan(0, PolicyEmitter.Mark.Length)).Equals(PolicyEmitter.Mark, StringComparison.Ordinal);
    }

    /// <summary>The parts of a type that the user wrote.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences
            .Where(reference => !IsGenerated(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>();

    /// <summary>The members that the user wrote into the type, without those that come with others, such as accessors.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0 }
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !IsGenerated(member.DeclaringSyntaxReferences[0].SyntaxTree));
}
