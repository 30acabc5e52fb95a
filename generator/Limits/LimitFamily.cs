using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>An attribute, the limit that it declares, and what can be wrong with it.</summary>
/// <param name="AttributeName">The attribute's class name, in the namespace of all of them.</param>
/// <param name="Parse">The limit that the attributes of a class declare, at least one of them.</param>
/// <param name="Check">Finds values that Windows refuses, or that do not say what they seem to.</param>
internal sealed record LimitFamily(
    string AttributeName,
    Func<IReadOnlyList<AttributeReader>, Limit?> Parse,
    Action<IReadOnlyList<AttributeReader>, FindingList> Check)
{
    /// <summary>A family of an attribute that stands once on a class; what is written twice is an error of the compiler.</summary>
    public static LimitFamily Once(
        string attributeName, Func<AttributeReader, Limit?> parse, Action<AttributeReader, FindingList>? check = null) =>
        new(attributeName, attributes => parse(attributes[0]), (attributes, findings) => check?.Invoke(attributes[0], findings));
}
