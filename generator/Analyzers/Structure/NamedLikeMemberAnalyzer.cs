using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN012: the policy is named like one of its generated members.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedLikeMemberAnalyzer() : PolicyAnalyzer(Rules.NamedLikeMember);
