using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN025: an active process limit of zero.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActiveProcessRangeAnalyzer() : PolicyAnalyzer(Rules.ActiveProcessRange);
