using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN007: the policy is visible in one file only, or stands in such a type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilePolicyAnalyzer() : PolicyAnalyzer(Rules.FilePolicy);
