using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN051: subset without an affinity.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubsetWithoutMaskAnalyzer() : PolicyAnalyzer(Rules.SubsetWithoutMask);
