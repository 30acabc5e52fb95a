using JobGen.Generator.Diagnostics;
using JobGen.Generator.Emission;
using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Validation.Structure;

/// <summary>Names of the user's that the generated part needs for itself.</summary>
internal static class MemberNames
{
    public static void Check(INamedTypeSymbol type, PolicyModel model, FindingList findings, CancellationToken cancellationToken)
    {
        ISymbol[] members = [.. UserCode.Members(type)];
        ILookup<string, GeneratedMember> generated = GeneratedMembers.Of(model).ToLookup(member => member.Name, StringComparer.Ordinal);
        if (generated.Contains(type.Name))
        {
            findings.At(type.Locations.First(IsUsers), Rules.NamedLikeMember, type.Name);
        }

        foreach (ISymbol member in members)
        {
            string name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? GeneratedMember.Constructor : member.Name;
            if (generated[name].FirstOrDefault(other => Collide(member, other, type, cancellationToken)) is { } other)
            {
                findings.At(
                    member.Locations[0],
                    Rules.CollidingMember,
                    name == GeneratedMember.Constructor ? $"The constructor of '{type.Name}'" : $"'{type.Name}.{name}'",
                    other.IsInherited
                        ? "hides a member that the generated part inherits and needs"
                        : "is also a member of the generated part");
            }
        }
    }

    private static bool IsUsers(Location location) => location.SourceTree is { } tree && !UserCode.IsGenerated(tree);

    private static bool Collide(ISymbol member, GeneratedMember other, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        (member, other.Parameters) switch
        {
            (IMethodSymbol method, { } parameters) when method.Arity == other.Arity || other.IsAccessor => method.Parameters
                .Select(parameter => Signature(parameter, type, cancellationToken))
                .SequenceEqual(parameters, StringComparer.Ordinal),
            (IMethodSymbol, { }) => false,
            (INamedTypeSymbol nested, _) => nested.Arity == 0 || !other.IsType,
            // What is no method implements none.
            _ => other.Arity == 0,
        };

    // Overloads cannot differ in `in`, `ref` and `out` alone.
    private static string Signature(IParameterSymbol parameter, INamedTypeSymbol policy, CancellationToken cancellationToken)
    {
        string name = NestedName(parameter, cancellationToken) ?? TypeName(parameter.Type, policy);
        return parameter.RefKind == RefKind.None ? name : "ref " + name;
    }

    // The nested types are not there yet when the generator looks, and hide all others of their names when an analyzer does. Both
    // have to come to the same result, so a simple name is taken for what it will mean.
    private static string? NestedName(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        TypeSyntax? syntax =
            (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) as ParameterSyntax)?.Type;
        bool isNullable = syntax is NullableTypeSyntax;
        string? name = ((syntax as NullableTypeSyntax)?.ElementType ?? syntax) is IdentifierNameSyntax simple
            ? simple.Identifier.ValueText
            : null;
        return name switch
        {
            "LimitsUpdate" => name,
            // A structure that may be null is another type.
            "Limits" or "Counters" => isNullable ? name + "?" : name,
            _ => null,
        };
    }

    private static string TypeName(ITypeSymbol type, INamedTypeSymbol policy) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } own ? $"!{own.Ordinal}"
        : type.TypeKind == TypeKind.Error
        || SymbolEqualityComparer.Default.Equals(type, policy)
        || SymbolEqualityComparer.Default.Equals(type.ContainingType, policy)
            ? type.Name
        : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
