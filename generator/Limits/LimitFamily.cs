using JobGen.Generator.Model;

namespace JobGen.Generator.Limits;

/// <summary>An attribute, the limit that it declares, and what can be wrong with it.</summary>
internal sealed class LimitFamily
{
    private readonly Func<IReadOnlyList<AttributeReader>, Limit?> _parse;
    private readonly Action<IReadOnlyList<AttributeReader>, FindingList>? _check;

    private LimitFamily(
        string attributeName,
        Func<IReadOnlyList<AttributeReader>, Limit?> parse,
        Action<IReadOnlyList<AttributeReader>, FindingList>? check)
    {
        AttributeName = attributeName;
        _parse = parse;
        _check = check;
    }

    /// <summary>The attribute's class name, in the namespace of all of them.</summary>
    public string AttributeName { get; }

    /// <summary>The limit that the attributes of a class declare, at least one of them.</summary>
    public Limit? Parse(IReadOnlyList<AttributeReader> attributes) => _parse(attributes);

    /// <summary>Finds values that Windows refuses, or that do not say what they seem to.</summary>
    public void Check(IReadOnlyList<AttributeReader> attributes, FindingList findings) => _check?.Invoke(attributes, findings);

    /// <summary>A family of an attribute that stands once on a class; what is written twice is an error of the compiler.</summary>
    internal static LimitFamily Once(
        string attributeName, Func<AttributeReader, Limit?> parse, Action<AttributeReader, FindingList>? check = null) => new(
            attributeName,
            attributes => parse(attributes[0]),
            check is null ? null : (attributes, findings) => check(attributes[0], findings));

    /// <summary>A family of an attribute that may be repeated.</summary>
    internal static LimitFamily Repeated(
        string attributeName,
        Func<IReadOnlyList<AttributeReader>, Limit?> parse,
        Action<IReadOnlyList<AttributeReader>, FindingList> check) => new(attributeName, parse, check);
}
