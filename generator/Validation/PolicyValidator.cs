using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Validation;

/// <summary>All that is wrong with the declaration of one class.</summary>
internal static class PolicyValidator
{
    public static FindingList Check(
        INamedTypeSymbol type, PolicyAttributes attributes, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        FindingList findings = new(cancellationToken);
        if (attributes.Policy is not null)
        {
            PolicyStructure.Check(type, PolicyParser.Parse(type, attributes), compilation, findings, cancellationToken);
            PolicyValues.Check(attributes, compilation, findings);
        }
        else
        {
            foreach (AttributeReader attribute in attributes.Declarations)
            {
                findings.At(attribute, Rules.NotAPolicy, attribute.Name, type.Name);
            }
        }

        return findings;
    }
}
