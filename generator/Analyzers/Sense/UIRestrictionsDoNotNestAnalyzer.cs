using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN059: uI restrictions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UIRestrictionsDoNotNestAnalyzer() : PolicyAnalyzer(Rules.UIRestrictionsDoNotNest);
