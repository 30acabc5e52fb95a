using JobGen.Generator.Limits;

namespace JobGen.Generator.Parsing;

/// <summary>
/// Unsigned numbers are not CLS-compliant, which a class that others see has to say in an assembly that claims to be; in any
/// other place the compiler warns that saying so is pointless.
/// </summary>
internal static class ClsCompliance
{
    public static bool NeedsMark(INamedTypeSymbol type) =>
        IsCompliant(type.ContainingAssembly) == true && IsCompliant(type) is null && IsVisible(type);

    /// <summary>Whether the class, or one around it, claims to be compliant: the compiler then finds every unsigned number.</summary>
    public static bool IsClaimed(INamedTypeSymbol? type) =>
        type is not null && (IsCompliant(type) ?? IsClaimed(type.ContainingType));

    private static bool? IsCompliant(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is
                {
                    Name: nameof(CLSCompliantAttribute),
                    ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true },
                })
            {
                return new AttributeReader(attribute).Argument<bool>(0) ?? false;
            }
        }

        return null;
    }

    private static bool IsVisible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
