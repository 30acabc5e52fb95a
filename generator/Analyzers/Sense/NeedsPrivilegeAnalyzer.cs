using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN057: a limit that needs a privilege.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeedsPrivilegeAnalyzer() : PolicyAnalyzer(Rules.NeedsPrivilege);
