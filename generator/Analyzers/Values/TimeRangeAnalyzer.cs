using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN024: a time that is zero, negative, not a number or beyond 64 bits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimeRangeAnalyzer() : PolicyAnalyzer(Rules.TimeRange);
