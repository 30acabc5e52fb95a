using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN058: iO rate control.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IoRateIgnoredAnalyzer() : PolicyAnalyzer(Rules.IoRateIgnored);
