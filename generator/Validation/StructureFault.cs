using JobGen.Generator.Diagnostics;
using JobGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace JobGen.Generator.Validation;

/// <summary>A finding as the generator keeps it between two runs: by value, and with nothing of a compilation.</summary>
internal sealed record StructureFault(
    DiagnosticDescriptor Rule, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static StructureFault Of(Finding finding)
    {
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        return new(
            finding.Rule,
            place.Path,
            finding.Location.SourceSpan,
            place.Span,
            new(finding.Arguments.Select(argument => argument.ToString())));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location.Create(Path, Span, Lines), [.. Arguments]);
}
