using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN015: the project's language version is too old.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageTooOldAnalyzer() : PolicyAnalyzer(Rules.LanguageTooOld);
