using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN002: a type around the policy is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OuterNotPartialAnalyzer() : PolicyAnalyzer(Rules.OuterNotPartial);
