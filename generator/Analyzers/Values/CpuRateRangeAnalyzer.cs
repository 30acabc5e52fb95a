using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN032: a CPU rate that is not 0.01 to 100 percent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuRateRangeAnalyzer() : PolicyAnalyzer(Rules.CpuRateRange);
