using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN037: notify without a rate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuNotifyAloneAnalyzer() : PolicyAnalyzer(Rules.CpuNotifyAlone);
