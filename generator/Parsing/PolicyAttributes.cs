using JobGen.Generator.Limits;

namespace JobGen.Generator.Parsing;

/// <summary>The attributes of one class that belong to JobGen, by class name and in the order of the source.</summary>
internal sealed class PolicyAttributes
{
    private static readonly HashSet<string> LimitNames = [.. LimitFamilies.All.Select(family => family.AttributeName)];
    private readonly ILookup<string, AttributeReader> _byName;

    private PolicyAttributes(INamedTypeSymbol type) => _byName = type.GetAttributes()
        .Where(attribute => attribute.AttributeClass is
        {
            ContainingType: null,
            ContainingNamespace: { Name: LimitFamilies.Namespace, ContainingNamespace.IsGlobalNamespace: true },
        })
        .ToLookup(attribute => attribute.AttributeClass!.Name, attribute => new AttributeReader(attribute), StringComparer.Ordinal);

    /// <summary>The attribute that makes a class a policy, or <see langword="null"/>.</summary>
    public AttributeReader? Policy => First("JobPolicyAttribute");

    /// <summary>The attributes that declare limits.</summary>
    public IEnumerable<AttributeReader> Limits => _byName.Where(same => LimitNames.Contains(same.Key)).SelectMany(same => same);

    /// <summary>The attributes that mean nothing on a class that is no policy.</summary>
    public IEnumerable<AttributeReader> Declarations => Limits.Concat(this[LimitFamilies.CountersAttribute]);

    /// <summary>The attributes of a class name, none where it is not written.</summary>
    public IReadOnlyList<AttributeReader> this[string className] => [.. _byName[className]];

    /// <summary>The attribute of a class name, or <see langword="null"/>; what is written twice is the compiler's error.</summary>
    public AttributeReader? First(string className) => this[className] is { Count: > 0 } list ? list[0] : null;

    /// <summary>Whether there can be a policy at all.</summary>
    public static bool ExistIn(Compilation compilation) => !compilation.GetTypesByMetadataName(LimitFamilies.PolicyAttribute).IsEmpty;

    public static PolicyAttributes Of(INamedTypeSymbol type) => new(type);
}
