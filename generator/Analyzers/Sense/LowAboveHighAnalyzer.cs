using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN062: a low memory threshold above the high one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LowAboveHighAnalyzer() : PolicyAnalyzer(Rules.LowAboveHigh);
