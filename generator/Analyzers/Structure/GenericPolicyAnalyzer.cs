using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN005: the policy is generic, or stands in a generic type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenericPolicyAnalyzer() : PolicyAnalyzer(Rules.GenericPolicy);
