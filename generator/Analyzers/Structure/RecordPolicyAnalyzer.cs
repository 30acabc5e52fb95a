using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN006: the policy is a record.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RecordPolicyAnalyzer() : PolicyAnalyzer(Rules.RecordPolicy);
