using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN030: bits that are no UI restriction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UIRestrictionsUnknownAnalyzer() : PolicyAnalyzer(Rules.UIRestrictionsUnknown);
