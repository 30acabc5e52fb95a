using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN053: silent breakaway of a job that ends its processes when it is closed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SilentBreakawayWithKillAnalyzer() : PolicyAnalyzer(Rules.SilentBreakawayWithKill);
