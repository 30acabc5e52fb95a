using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Structure;

/// <summary>Types of the user's that stand in the way of names that generated code says in full.</summary>
internal static class HiddenNames
{
    /// <summary>The namespaces that generated code names; a test compares.</summary>
    public static readonly IReadOnlyList<string> NamedNamespaces =
    [
        "JobGen.CompilerServices",
        "JobGen.NativeApi",
        "Microsoft.CodeAnalysis",
        "System.CodeDom.Compiler",
        "System.Collections.Generic",
        "System.Diagnostics.CodeAnalysis",
        "System.Runtime.CompilerServices",
        "System.Runtime.InteropServices",
        "System.Runtime.Versioning",
        "System.Text.Json.Serialization",
    ];

    /// <summary>
    /// The types of .NET that generated code does more with than to name them as an attribute, which one of the user's may well be;
    /// a test compares.
    /// </summary>
    public static readonly IReadOnlyList<string> SystemTypes =
    [
        "System.ArgumentNullException",
        "System.Attribute",
        "System.Collections.Generic.IReadOnlyList`1",
        "System.Diagnostics.DebuggerBrowsableState",
        "System.Diagnostics.ProcessPriorityClass",
        "System.HashCode",
        "System.IEquatable`1",
        "System.IFormatProvider",
        "System.IntPtr",
        "System.Nullable",
        "System.ReadOnlySpan`1",
        "System.Runtime.InteropServices.DllImportSearchPath",
        "System.Runtime.InteropServices.Marshal",
        "System.Text.Json.Serialization.JsonConverterAttribute",
        "System.Text.Json.Utf8JsonWriter",
        "System.TimeSpan",
        "System.UIntPtr",
    ];

    private static readonly string[] RuntimeNamespaces = ["JobGen", "JobGen.CompilerServices"];

    public static void Check(INamedTypeSymbol type, CSharpCompilation compilation, FindingList findings)
    {
        if (PolicyAttributes.Of(type).Policy is not { } policy)
        {
            return;
        }

        (string Name, string Why)[] hidden =
        [
            .. HiddenNamespaces(compilation).Select(name => (name, "a type of that name hides the namespace")),
            .. HiddenTypes(policy.Data.AttributeClass!.ContainingAssembly, compilation)
                .Select(name => (name, "a type of this project hides the one of JobGen")),
            .. SystemTypes.Where(name => compilation.Assembly.GetTypeByMetadataName(name) is not null)
                .Select(name => (name, "a type of this project hides the one of .NET")),
        ];
        foreach ((string name, string why) in hidden)
        {
            findings.At(policy, Rules.HiddenName, type.Name, name, why, "Rename the type or move it elsewhere");
        }
    }

    private static IEnumerable<string> HiddenNamespaces(CSharpCompilation compilation) =>
        NamedNamespaces.Select(name => HiddenPart(name, compilation)).OfType<string>().Distinct(StringComparer.Ordinal);

    // The shortest part of the name that is a type.
    private static string? HiddenPart(string space, CSharpCompilation compilation)
    {
        INamespaceSymbol? current = compilation.GlobalNamespace;
        string path = string.Empty;
        foreach (string part in space.Split('.'))
        {
            path = path.Length == 0 ? part : $"{path}.{part}";
            if (current is null)
            {
                return null;
            }

            if (current.GetTypeMembers(part, arity: 0).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)))
            {
                return path;
            }

            current = current.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return null;
    }

    private static IEnumerable<string> HiddenTypes(IAssemblySymbol runtime, CSharpCompilation compilation) =>
        SymbolEqualityComparer.Default.Equals(runtime, compilation.Assembly)
            ? []
            : RuntimeNamespaces
                .Select(name => Namespace(name, compilation.Assembly.GlobalNamespace))
                .SelectMany(space => space?.GetTypeMembers() ?? [])
                .Select(type => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}")
                .Where(name => runtime.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public })
                .OrderBy(name => name, StringComparer.Ordinal);

    private static INamespaceSymbol? Namespace(string name, INamespaceSymbol root) => name.Split('.').Aggregate(
        (INamespaceSymbol?)root, (space, part) => space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part));
}
