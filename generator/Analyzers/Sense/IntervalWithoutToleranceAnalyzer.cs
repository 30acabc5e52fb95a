using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN061: the interval of a tolerance that is not written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IntervalWithoutToleranceAnalyzer() : PolicyAnalyzer(Rules.IntervalWithoutTolerance);
