using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN045: an empty object name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectNameEmptyAnalyzer() : PolicyAnalyzer(Rules.ObjectNameEmpty);
