using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN039: an IO rate above 2^63 - 1.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IoRateTooLargeAnalyzer() : PolicyAnalyzer(Rules.IoRateTooLarge);
