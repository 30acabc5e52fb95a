using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN016: an attribute of JobGen on a class that is no policy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAPolicyAnalyzer() : PolicyAnalyzer(Rules.NotAPolicy);
