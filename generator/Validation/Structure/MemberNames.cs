using JobGen.Generator.Diagnostics;
using JobGen.Generator.Emission;
using JobGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Validation.Structure;

/// <summary>Names of the user's that the generated part needs for itself.</summary>
internal static class MemberNames
{
    public static void Check(INamedTypeSymbol type, PolicyModel model, FindingList findings)
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
            if (generated[name].FirstOrDefault(other => Collide(member, other, type)) is { } other)
            {
                findings.At(
                    member.Locations[0],
                    Rules.CollidingMember,
                    name == GeneratedMember.Constructor ? $"The constructor of '{type.Name}'" : $"'{type.Name}.{name}'",
                    other.IsInherited ? "hides a member of JobObject that the generated part uses" : "is also a member of the generated part");
            }
        }
    }

    private static bool IsUsers(Location location) => location.SourceTree is { } tree && !UserCode.IsGenerated(tree);

    private static bool Collide(ISymbol member, GeneratedMember other, INamedTypeSymbol type) => (member, other.Parameters) switch
    {
        (IMethodSymbol { Arity: 0 } method, { } parameters) =>
            method.Parameters.Select(parameter => Signature(parameter, type)).SequenceEqual(parameters, StringComparer.Ordinal),
        (IMethodSymbol, { }) => false,
        (INamedTypeSymbol nested, _) => nested.Arity == 0 || !other.IsType,
        _ => true,
    };

    // Overloads cannot differ in `in`, `ref` and `out` alone. The nested types are not there yet when the generator looks.
    private static string Signature(IParameterSymbol parameter, INamedTypeSymbol policy)
    {
        ITypeSymbol type = parameter.Type;
        bool isOwn = type.TypeKind == TypeKind.Error
            || SymbolEqualityComparer.Default.Equals(type, policy)
            || SymbolEqualityComparer.Default.Equals(type.ContainingType, policy);
        string name = isOwn ? type.Name : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return parameter.RefKind == RefKind.None ? name : "ref " + name;
    }
}
