using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN027: a priority class that is none of the six.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PriorityClassUnknownAnalyzer() : PolicyAnalyzer(Rules.PriorityClassUnknown);
