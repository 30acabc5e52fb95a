using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN010: a constructor that cannot reach the constructor of <c>JobObject</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnchainedConstructorAnalyzer() : PolicyAnalyzer(Rules.UnchainedConstructor);
