using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Driver;

/// <summary>Compiles generated code as strict consumers do.</summary>
internal static class StrictOutput
{
    private const string DisableRuntimeMarshalling = "[assembly: global::System.Runtime.CompilerServices.DisableRuntimeMarshalling]";

    /// <summary>Asserts that no kind of consumer gets a warning, in the generated files or because of them.</summary>
    public static void AssertClean(CSharpCompilation output)
    {
        AssertNone(Complaints(output));
        AssertNone(Complaints(Strict(output)));
    }

    /// <summary>Asserts that generated files are free of errors, and cause none in code that may have errors of its own.</summary>
    public static void AssertAddsNoError(CSharpCompilation input, CSharpCompilation output)
    {
        HashSet<string> before = [.. Errors(input)];
        string[] added = [.. Errors(output).Where(error => !before.Contains(error))];
        AssertNone(added);
    }

    /// <summary>The warnings and errors, with the lines they are in.</summary>
    public static string[] Complaints(CSharpCompilation output) =>
    [
        .. output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsUndocumentedInput(diagnostic))
            .Select(diagnostic => $"{diagnostic}: {LineOf(diagnostic)}"),
    ];

    private static IEnumerable<string> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic}: {LineOf(diagnostic)}");

    // The same code where arithmetic is checked and the marshaller is off.
    private static CSharpCompilation Strict(CSharpCompilation output) => output
        .WithOptions(output.Options.WithOverflowChecks(true).WithOptimizationLevel(OptimizationLevel.Release))
        .AddSyntaxTrees(Consumer.Parse(
            DisableRuntimeMarshalling,
            "AssemblyMarshalling.cs",
            (CSharpParseOptions?)output.SyntaxTrees.FirstOrDefault()?.Options));

    private static void AssertNone(string[] diagnostics) => Assert.True(diagnostics.Length == 0, string.Join('\n', diagnostics.Take(10)));

    // What a test declares publicly has no documentation; what is generated must.
    private static bool IsUndocumentedInput(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591"
            && diagnostic.Location.SourceTree is { } tree
            && !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal);

    private static string LineOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : string.Empty;
}
