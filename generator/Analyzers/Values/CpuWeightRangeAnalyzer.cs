using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN033: a CPU weight that is not 1 to 9.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuWeightRangeAnalyzer() : PolicyAnalyzer(Rules.CpuWeightRange);
