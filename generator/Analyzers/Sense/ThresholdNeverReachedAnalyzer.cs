using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN055: a notification that never comes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThresholdNeverReachedAnalyzer() : PolicyAnalyzer(Rules.ThresholdNeverReached);
