using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;

namespace JobGen.Generator.Validation.Structure;

/// <summary>What stands in the way of <c>new P(initializer)</c>, which the generated <c>Create</c> and <c>Open</c> call.</summary>
internal static class Construction
{
    public static void Check(INamedTypeSymbol type, FindingList findings, CancellationToken cancellationToken)
    {
        foreach (ISymbol member in UserCode.Members(type))
        {
            if (member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true })
            {
                findings.At(member.Locations[0], Rules.RequiredMember, type.Name, member.Name);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Constructor }
                && member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is ConstructorDeclarationSyntax constructor
                && !Chains(constructor))
            {
                findings.At(constructor.Identifier.GetLocation(), Rules.UnchainedConstructor, type.Name);
            }
        }
    }

    // JobObject has no constructor without parameters, and the one of the generated part is not there yet when the generator
    // looks, so the syntax has to do: `: this(…)` chains to a constructor that is looked at itself or to the generated one.
    private static bool Chains(ConstructorDeclarationSyntax constructor) => constructor.Initializer is { } initializer
        && (initializer.IsKind(SyntaxKind.ThisConstructorInitializer) || initializer.ArgumentList.Arguments.Count != 0);
}
