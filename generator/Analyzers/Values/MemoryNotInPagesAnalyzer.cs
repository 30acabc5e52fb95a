using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN021: a memory size that Windows rounds down.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemoryNotInPagesAnalyzer() : PolicyAnalyzer(Rules.MemoryNotInPages);
