using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN008: the policy has a base class of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OtherBaseAnalyzer() : PolicyAnalyzer(Rules.OtherBase);
