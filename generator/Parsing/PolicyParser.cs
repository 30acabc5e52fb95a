using JobGen.Generator.Limits;
using JobGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Parsing;

/// <summary>Turns a class that carries <c>[JobPolicy]</c> into its model.</summary>
internal static class PolicyParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>The model, or <see langword="null"/> where no code can be generated: an analyzer says why.</summary>
    public static PolicyModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || context.SemanticModel.Compilation is not CSharpCompilation compilation
            || !IsFirstDeclaration(context)
            || !PolicyStructure.IsSound(type, compilation, cancellationToken))
        {
            return null;
        }

        return Parse(type);
    }

    /// <summary>The model of a class whose structure is sound.</summary>
    public static PolicyModel Parse(INamedTypeSymbol type)
    {
        Dictionary<string, List<AttributeReader>> attributes = AttributesByName(type);
        List<Limit> limits = [];
        foreach (LimitFamily family in LimitFamilies.All)
        {
            if (attributes.TryGetValue(family.AttributeName, out List<AttributeReader>? found) && family.Parse(found) is { } limit)
            {
                limits.Add(limit);
            }
        }

        CounterGroups? counters = attributes.TryGetValue(LimitFamilies.CountersAttribute, out List<AttributeReader>? declared)
            ? (CounterGroups?)declared[0].Argument<int>(0)
            : null;
        string? objectName = attributes.TryGetValue("JobPolicyAttribute", out List<AttributeReader>? policy)
            ? policy[0].NamedText("Name")
            : null;
        return new PolicyModel(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            new EquatableArray<string>(ContainingTypes(type)),
            EscapedName(type),
            HintNames.For(MetadataName(type)),
            string.IsNullOrEmpty(objectName) ? null : objectName,
            new EquatableArray<Limit>(limits),
            counters ?? CounterGroups.Default);
    }

    // The attribute on two parts is the compiler's error; a second model of the same class would be a second file of its name.
    private static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext context)
    {
        SyntaxReference? first = context.Attributes[0].ApplicationSyntaxReference;
        return first is not null
            && first.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(first.Span);
    }

    private static Dictionary<string, List<AttributeReader>> AttributesByName(INamedTypeSymbol type)
    {
        Dictionary<string, List<AttributeReader>> result = new(StringComparer.Ordinal);
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { ContainingType: null } attributeClass
                && attributeClass.ContainingNamespace is { Name: LimitFamilies.Namespace, ContainingNamespace.IsGlobalNamespace: true })
            {
                if (!result.TryGetValue(attributeClass.Name, out List<AttributeReader>? list))
                {
                    result.Add(attributeClass.Name, list = []);
                }

                list.Add(new AttributeReader(attribute));
            }
        }

        return result;
    }

    private static Stack<string> ContainingTypes(INamedTypeSymbol type)
    {
        Stack<string> outer = new();
        for (INamedTypeSymbol? current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            string keyword = current switch
            {
                { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                { TypeKind: TypeKind.Interface } => "interface",
                _ => "class",
            };
            outer.Push($"partial {keyword} {EscapedName(current)}");
        }

        return outer;
    }

    private static string EscapedName(INamedTypeSymbol type) =>
        SyntaxFacts.GetKeywordKind(type.Name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(type.Name) != SyntaxKind.None
            ? "@" + type.Name
            : type.Name;

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace
            ? type.MetadataName
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
