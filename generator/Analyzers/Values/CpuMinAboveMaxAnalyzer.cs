using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN036: a minimum CPU rate above the maximum.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuMinAboveMaxAnalyzer() : PolicyAnalyzer(Rules.CpuMinAboveMax);
