using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN017: generated code cannot reach the runtime or the framework by their names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamesOutOfReachAnalyzer() : PolicyAnalyzer(Rules.NamesOutOfReach);
