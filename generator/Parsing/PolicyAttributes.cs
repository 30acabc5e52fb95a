using JobGen.Generator.Limits;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Parsing;

/// <summary>The attributes of one class that belong to JobGen, by class name and in the order of the source.</summary>
internal sealed class PolicyAttributes
{
    private static readonly HashSet<string> LimitNames = [.. LimitFamilies.All.Select(family => family.AttributeName)];
    private readonly Dictionary<string, List<AttributeReader>> _byName = new(StringComparer.Ordinal);

    private PolicyAttributes(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingType: null } attributeClass
                && attributeClass.ContainingNamespace is { Name: LimitFamilies.Namespace, ContainingNamespace.IsGlobalNamespace: true })
            {
                if (!_byName.TryGetValue(attributeClass.Name, out List<AttributeReader>? list))
                {
                    _byName.Add(attributeClass.Name, list = []);
                }

                list.Add(new AttributeReader(attribute));
            }
        }
    }

    /// <summary>The attribute that makes a class a policy, or <see langword="null"/>.</summary>
    public AttributeReader? Policy => First("JobPolicyAttribute");

    /// <summary>The attributes that declare limits.</summary>
    public IEnumerable<AttributeReader> Limits => _byName.Where(entry => LimitNames.Contains(entry.Key)).SelectMany(entry => entry.Value);

    /// <summary>The attributes that mean nothing on a class that is no policy.</summary>
    public IEnumerable<AttributeReader> Declarations => Limits.Concat(this[LimitFamilies.CountersAttribute]);

    /// <summary>The attributes of a class name, none where it is not written.</summary>
    public IReadOnlyList<AttributeReader> this[string className] =>
        _byName.TryGetValue(className, out List<AttributeReader>? list) ? list : [];

    /// <summary>The attribute of a class name, or <see langword="null"/>; what is written twice is the compiler's error.</summary>
    public AttributeReader? First(string className) => this[className] is { Count: > 0 } list ? list[0] : null;

    /// <summary>Whether there can be a policy at all.</summary>
    public static bool ExistIn(Compilation compilation) => !compilation.GetTypesByMetadataName(LimitFamilies.PolicyAttribute).IsEmpty;

    public static PolicyAttributes Of(INamedTypeSymbol type) => new(type);
}
