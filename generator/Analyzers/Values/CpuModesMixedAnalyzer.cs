using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN034: more than one mode of CPU rate control.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuModesMixedAnalyzer() : PolicyAnalyzer(Rules.CpuModesMixed);
