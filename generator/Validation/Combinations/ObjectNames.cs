using System.Collections.Concurrent;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation.Values;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Validation.Combinations;

/// <summary>The object names of a project. It takes all of it to see two policies of one name: builds report it, editors do not.</summary>
internal sealed class ObjectNames
{
    private readonly ConcurrentBag<(string Name, INamedTypeSymbol Policy, AttributeReader Attribute)> _named = [];

    public void Add(INamedTypeSymbol type, PolicyAttributes attributes)
    {
        if (attributes.Policy is { } policy && policy.NamedText("Name") is { Length: > 0 } name)
        {
            _named.Add((ObjectNameValues.Normalize(name), type, policy));
        }
    }

    public void ReportShared(Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var same in _named.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            foreach ((string name, INamedTypeSymbol policy, AttributeReader attribute) in same)
            {
                string other = same.Where(entry => !SymbolEqualityComparer.Default.Equals(entry.Policy, policy))
                    .Select(entry => entry.Policy.ToDisplayString())
                    .OrderBy(display => display, StringComparer.Ordinal)
                    .First();
                Location location = AttributeLocations.Named(attribute.Data, "Name", cancellationToken);
                report(Diagnostic.Create(Rules.SharedObjectName, location, other, name));
            }
        }
    }
}
