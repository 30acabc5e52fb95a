using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN046: no counter group, or bits that are none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CounterGroupsUnknownAnalyzer() : PolicyAnalyzer(Rules.CounterGroupsUnknown);
