using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN052: breakaway on demand where every child breaks away.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BothBreakawaysAnalyzer() : PolicyAnalyzer(Rules.BothBreakaways);
