using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN050: an affinity and a group affinity.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AffinityWithGroupsAnalyzer() : PolicyAnalyzer(Rules.AffinityWithGroups);
