using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN026: a scheduling class above 9.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchedulingClassRangeAnalyzer() : PolicyAnalyzer(Rules.SchedulingClassRange);
