using JobGen.Generator.Limits;
using JobGen.Generator.Model;

namespace JobGen.Generator.Parsing;

/// <summary>Turns a class that carries <c>[JobPolicy]</c> into its model.</summary>
internal static class PolicyParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    private const string NativeTypes = "JobGen.NativeApi.JobApi2";

    /// <summary>The model of a class, whatever its structure is.</summary>
    public static PolicyModel Parse(INamedTypeSymbol type, PolicyAttributes attributes)
    {
        List<Limit> limits = [];
        foreach (LimitFamily family in LimitFamilies.All)
        {
            if (attributes[family.AttributeName] is { Count: > 0 } found && family.Parse(found) is { } limit)
            {
                limits.Add(limit);
            }
        }

        CounterGroups? counters = (CounterGroups?)attributes.First(LimitFamilies.CountersAttribute)?.Argument<int>(0);
        string? objectName = attributes.Policy?.NamedText("Name");
        return new PolicyModel(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            new EquatableArray<string>(ContainingTypes(type)),
            EscapedName(type),
            HintNames.For(FullName(type)),
            string.IsNullOrEmpty(objectName) ? null : objectName,
            new EquatableArray<Limit>(limits),
            counters ?? CounterGroups.Default,
            ClsCompliance.NeedsMark(type),
            ClsCompliance.IsClaimed(type),
            type.ContainingAssembly.GetTypeByMetadataName(NativeTypes) is not null);
    }

    /// <summary>
    /// Whether the attribute is the class's first. One on two parts is the compiler's error, and a second model of the same class
    /// would be a second file of its name.
    /// </summary>
    /// <remarks>The attributes of the context are those of one file, so that only the symbol knows which comes first.</remarks>
    public static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext context)
    {
        INamedTypeSymbol? attributeClass = context.Attributes[0].AttributeClass;
        SyntaxReference? first = context.TargetSymbol.GetAttributes()
            .First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass))
            .ApplicationSyntaxReference;
        return first is not null
            && first.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(first.Span);
    }

    private static Stack<string> ContainingTypes(INamedTypeSymbol type)
    {
        Stack<string> outer = new();
        for (INamedTypeSymbol? current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            outer.Push($"partial {Keyword(current)} {EscapedName(current)}");
        }

        return outer;
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    private static string EscapedName(INamedTypeSymbol type) =>
        SyntaxFacts.GetKeywordKind(type.Name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(type.Name) != SyntaxKind.None
            ? "@" + type.Name
            : type.Name;

    // A class and a structure of one name are an error of the user's, and each may hold a policy while it lasts.
    private static string FullName(INamedTypeSymbol type)
    {
        string name = Keyword(type) is var keyword and not "class" ? $"{keyword} {type.MetadataName}" : type.MetadataName;
        return type switch
        {
            { ContainingType: { } outer } => $"{FullName(outer)}+{name}",
            { ContainingNamespace.IsGlobalNamespace: true } => name,
            _ => $"{type.ContainingNamespace.ToDisplayString()}.{name}",
        };
    }
}
