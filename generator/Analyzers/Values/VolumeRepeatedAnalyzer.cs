using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN041: a volume that is named twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VolumeRepeatedAnalyzer() : PolicyAnalyzer(Rules.VolumeRepeated);
