using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN043: a tolerance or an interval that is none of the three.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToleranceUnknownAnalyzer() : PolicyAnalyzer(Rules.ToleranceUnknown);
