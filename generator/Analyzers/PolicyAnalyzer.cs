using System.Collections.Immutable;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>Reports what is wrong with the declarations of policies: one pass over a class, every finding under its own id.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.AboutDeclarations();

    // A policy that a tool wrote gets no code either where its structure is wrong, so that somebody has to say why.
    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (PolicyAttributes.ExistIn(start.Compilation))
            {
                ObjectNames names = new();
                start.RegisterSymbolAction(symbol => Report(symbol, names), SymbolKind.NamedType);
                start.RegisterCompilationEndAction(end => names.ReportShared(end.ReportDiagnostic, end.CancellationToken));
            }
        });
    }

    private static void Report(SymbolAnalysisContext context, ObjectNames names)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        PolicyAttributes attributes = PolicyAttributes.Of(type);
        FindingList findings = PolicyValidator.Check(
            type, attributes, (CSharpCompilation)context.Compilation, context.CancellationToken);
        foreach (Finding finding in findings)
        {
            // What a tool wrote is nobody's to tidy up: only what cannot work is reported there.
            if (!context.IsGeneratedCode || finding.Rule.DefaultSeverity == DiagnosticSeverity.Error)
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }

        names.Add(type, attributes);
    }
}
