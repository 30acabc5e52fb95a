using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Layout;

/// <summary>Generated files that together hold everything native that the generator can emit.</summary>
internal static class EmittedCode
{
    public static CSharpCompilation Output { get; } = PolicyDriver.Run(PolicySources.Everything, PolicySources.CounterGroups).Output;

    /// <summary>Every file-local type of every generated file.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Types { get; } =
    [
        .. Output.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(type => type.IsFileLocal),
    ];

    public static IEnumerable<INamedTypeSymbol> Structs => Types.Where(type => type.TypeKind == TypeKind.Struct);
}
