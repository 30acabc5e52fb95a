using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN022: a working set with a bound below one page, or with its minimum above its maximum.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkingSetBoundsAnalyzer() : PolicyAnalyzer(Rules.WorkingSetBounds);
