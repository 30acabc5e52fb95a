using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN029: a processor group above 31, or one that is named twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProcessorGroupRangeAnalyzer() : PolicyAnalyzer(Rules.ProcessorGroupRange);
