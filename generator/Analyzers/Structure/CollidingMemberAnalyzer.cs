using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN013: a member of the user's with the name and parameters of a generated one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollidingMemberAnalyzer() : PolicyAnalyzer(Rules.CollidingMember);
