using System.Collections.Concurrent;
using System.Collections.Immutable;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;
using JobGen.Generator.Validation;
using JobGen.Generator.Validation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN063: two policies of one object name. That takes a whole project to see: builds report it, editors do not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedObjectNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SharedObjectName];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (JobGenTypes.AreReferenced(start.Compilation))
            {
                ConcurrentBag<(string Name, INamedTypeSymbol Policy, AttributeReader Attribute)> named = [];
                start.RegisterSymbolAction(symbol => Collect((INamedTypeSymbol)symbol.Symbol, named), SymbolKind.NamedType);
                start.RegisterCompilationEndAction(end => Report(named, end));
            }
        });
    }

    private static void Collect(INamedTypeSymbol type, ConcurrentBag<(string Name, INamedTypeSymbol Policy, AttributeReader Attribute)> named)
    {
        if (PolicyAttributes.Of(type).Policy is { } policy && policy.NamedText("Name") is { Length: > 0 } name)
        {
            named.Add((ObjectNameValues.Normalize(name), type, policy));
        }
    }

    private static void Report(
        ConcurrentBag<(string Name, INamedTypeSymbol Policy, AttributeReader Attribute)> named, CompilationAnalysisContext context)
    {
        foreach (var same in named.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            foreach ((string name, INamedTypeSymbol policy, AttributeReader attribute) in same)
            {
                string other = same.Where(entry => !SymbolEqualityComparer.Default.Equals(entry.Policy, policy))
                    .Select(entry => entry.Policy.ToDisplayString())
                    .OrderBy(display => display, StringComparer.Ordinal)
                    .First();
                Location location = AttributeLocations.Named(attribute.Data, "Name", context.CancellationToken);
                context.ReportDiagnostic(Diagnostic.Create(Rules.SharedObjectName, location, other, name));
            }
        }
    }
}
