using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN054: a limit of the whole job below that of one process.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JobBelowProcessAnalyzer() : PolicyAnalyzer(Rules.JobBelowProcess);
