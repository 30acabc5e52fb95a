using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Limits;

/// <summary>Takes what the checks find.</summary>
internal sealed class FindingList(CancellationToken cancellationToken) : List<Finding>
{
    public Finding At(Location location, DiagnosticDescriptor rule, params object[] arguments)
    {
        Finding finding = new(rule, location, arguments);
        Add(finding);
        return finding;
    }

    /// <summary>A finding about an attribute as a whole.</summary>
    public Finding At(AttributeReader attribute, DiagnosticDescriptor rule, params object[] arguments) =>
        At(AttributeLocations.Whole(attribute.Data, cancellationToken), rule, arguments);

    /// <summary>A finding about the expression of a constructor argument.</summary>
    public Finding AtArgument(AttributeReader attribute, int position, DiagnosticDescriptor rule, params object[] arguments) =>
        At(AttributeLocations.Argument(attribute.Data, position, cancellationToken), rule, arguments);

    /// <summary>A finding about the expression of a named argument.</summary>
    public Finding AtNamed(AttributeReader attribute, string name, DiagnosticDescriptor rule, params object[] arguments) =>
        At(AttributeLocations.Named(attribute.Data, name, cancellationToken), rule, arguments);
}
