using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using static JobGen.Generator.Tests.Snapshots.Verifier;

namespace JobGen.Generator.Tests.Snapshots;

/// <summary>
/// What consumers can see of generated code. Beside the runtime's PublicAPI files it is what must not change by accident.
/// </summary>
public sealed class GeneratedSurface
{
    private static readonly SymbolDisplayFormat _format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType |
            SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName |
            SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes |
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public Task Everything()
    {
        INamedTypeSymbol policy = PolicyDriver.Run(PolicySources.Everything).Output.GetTypeByMetadataName("App.Everything")!;
        return VerifyText(string.Join('\n', Visible(policy).Order(StringComparer.Ordinal)) + "\n");
    }

    private static IEnumerable<string> Visible(INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> bases = type.AllInterfaces.Prepend(type.BaseType!);
        yield return $"{type.ToDisplayString(_format)} : {string.Join(", ", bases.Select(symbol => symbol.ToDisplayString(_format)))}";
        foreach (ISymbol member in type.GetMembers())
        {
            bool isVisible =
                member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
            if (!isVisible || member is IMethodSymbol { AssociatedSymbol: not null })
            {
                continue;
            }

            if (member is INamedTypeSymbol { TypeKind: not TypeKind.Delegate } nested)
            {
                foreach (string line in Visible(nested))
                {
                    yield return line;
                }
            }
            else
            {
                yield return member is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
                    ? $"delegate {member.ToDisplayString(_format)}: {invoke.ToDisplayString(_format)}"
                    : member.ToDisplayString(_format);
            }
        }
    }
}
