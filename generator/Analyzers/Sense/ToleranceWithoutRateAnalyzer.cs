using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN060: a tolerance of a rate that is not declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToleranceWithoutRateAnalyzer() : PolicyAnalyzer(Rules.ToleranceWithoutRate);
