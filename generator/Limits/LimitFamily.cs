namespace JobGen.Generator.Limits;

/// <summary>An attribute and the limit that it declares.</summary>
internal sealed class LimitFamily
{
    private readonly Func<IReadOnlyList<AttributeReader>, Limit?> _parse;

    private LimitFamily(string attributeName, Func<IReadOnlyList<AttributeReader>, Limit?> parse)
    {
        AttributeName = attributeName;
        _parse = parse;
    }

    /// <summary>The attribute's class name, in the namespace of all of them.</summary>
    public string AttributeName { get; }

    /// <summary>The limit that the attributes of a class declare, at least one of them.</summary>
    public Limit? Parse(IReadOnlyList<AttributeReader> attributes) => _parse(attributes);

    /// <summary>A family of an attribute that stands once on a class; what is written twice is an error of the compiler.</summary>
    internal static LimitFamily Once(string attributeName, Func<AttributeReader, Limit?> parse) =>
        new(attributeName, attributes => parse(attributes[0]));

    /// <summary>A family of an attribute that may be repeated.</summary>
    internal static LimitFamily Repeated(string attributeName, Func<IReadOnlyList<AttributeReader>, Limit?> parse) =>
        new(attributeName, parse);
}
