using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Benchmarks;

/// <summary>What any analyzer costs: the compiler hands it something, and it does nothing. Most projects have some anyway.</summary>
#pragma warning disable RS1001, RS1036, RS1038, RS1041 // It is measured here and used nowhere.
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001, RS1036, RS1038, RS1041
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
    }
}
