using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN038: a DSCP tag above 0x3F.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DscpRangeAnalyzer() : PolicyAnalyzer(Rules.DscpRange);
