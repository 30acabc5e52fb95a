using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN035: a minimum CPU rate without a maximum, or the other way round.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuMinMaxIncompleteAnalyzer() : PolicyAnalyzer(Rules.CpuMinMaxIncomplete);
