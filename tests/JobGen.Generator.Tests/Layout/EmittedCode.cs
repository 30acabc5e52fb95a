using JobGen.Generator.Emission;
using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Layout;

/// <summary>The file that holds everything native that the generator can emit.</summary>
internal static class EmittedCode
{
    public const string Namespace = "JobGen.NativeApi";

    public static CSharpCompilation Output { get; } = PolicyDriver.Run(PolicySources.Everything, PolicySources.CounterGroups).Output;

    public static string Text { get; } = Output.SyntaxTrees
        .Single(tree => tree.FilePath.EndsWith(NativeFile.HintName, StringComparison.Ordinal)).ToString();

    /// <summary>Every native type.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types { get; } =
    [
        .. Output.Assembly.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "JobGen")
            .GetNamespaceMembers().Single(space => space.Name == "NativeApi").GetTypeMembers(),
    ];

    public static IEnumerable<INamedTypeSymbol> Structs => Types.Where(type => type.TypeKind == TypeKind.Struct);
}
