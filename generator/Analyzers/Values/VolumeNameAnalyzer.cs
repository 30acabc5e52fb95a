using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN042: a volume that is not named by its NT device.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VolumeNameAnalyzer() : PolicyAnalyzer(Rules.VolumeName);
