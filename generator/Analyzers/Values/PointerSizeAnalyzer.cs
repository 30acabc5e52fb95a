using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN023: a value that a 32-bit process cannot hold.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PointerSizeAnalyzer() : PolicyAnalyzer(Rules.PointerSize);
