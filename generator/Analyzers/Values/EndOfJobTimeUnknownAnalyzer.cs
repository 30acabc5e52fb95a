using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN031: an action at the end of the job time that is neither of the two.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndOfJobTimeUnknownAnalyzer() : PolicyAnalyzer(Rules.EndOfJobTimeUnknown);
