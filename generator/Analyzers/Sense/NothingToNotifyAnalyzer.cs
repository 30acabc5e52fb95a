using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN056: a notification limit without a threshold.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NothingToNotifyAnalyzer() : PolicyAnalyzer(Rules.NothingToNotify);
