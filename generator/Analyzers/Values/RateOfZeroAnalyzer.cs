using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN040: a rate of zero.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RateOfZeroAnalyzer() : PolicyAnalyzer(Rules.RateOfZero);
