using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN003: the policy is static.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticPolicyAnalyzer() : PolicyAnalyzer(Rules.StaticPolicy);
