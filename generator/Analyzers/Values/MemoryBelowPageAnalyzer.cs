using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN020: a memory limit below one page.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemoryBelowPageAnalyzer() : PolicyAnalyzer(Rules.MemoryBelowPage);
