using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN044: an object name that Windows refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectNameInvalidAnalyzer() : PolicyAnalyzer(Rules.ObjectNameInvalid);
