using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN004: the policy is abstract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbstractPolicyAnalyzer() : PolicyAnalyzer(Rules.AbstractPolicy);
