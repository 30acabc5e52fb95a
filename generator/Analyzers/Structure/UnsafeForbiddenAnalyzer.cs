using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN014: the project forbids unsafe code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeForbiddenAnalyzer() : PolicyAnalyzer(Rules.UnsafeForbidden);
