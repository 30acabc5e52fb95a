using System.Collections.Immutable;
using JobGen.Generator.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>Reports what the validator finds of one rule about the declaration of a policy.</summary>
public abstract class PolicyAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;

    private protected PolicyAnalyzer(DiagnosticDescriptor rule)
    {
        _rule = rule;
        SupportedDiagnostics = [rule];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (JobGenTypes.AreReferenced(start.Compilation))
            {
                start.RegisterSymbolAction(Report, SymbolKind.NamedType);
            }
        });
    }

    private void Report(SymbolAnalysisContext context)
    {
        PolicyReport report = PolicyReport.Of(
            (INamedTypeSymbol)context.Symbol, (CSharpCompilation)context.Compilation, context.CancellationToken);
        foreach (Finding finding in report.Findings)
        {
            if (finding.Rule.Id == _rule.Id)
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }
}
