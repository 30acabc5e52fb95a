using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN028: an affinity without a processor.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AffinityEmptyAnalyzer() : PolicyAnalyzer(Rules.AffinityEmpty);
