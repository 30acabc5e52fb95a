using System.Collections.Immutable;
using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>Reports what is wrong with code that uses jobs: each body is read once, and all rules look at what was read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JobUsageAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> Names =
    [
        "Create", "CreateNew", "CreateBestEffort", "Open", "TryOpen", "Apply", "Assign", "AssignCurrentProcess", "Start", "RunAsync",
        "Subscribe", "ReadNotificationsAsync", "WaitForEmptyAsync",
    ];

    private static readonly Action<JobBody, Action<Diagnostic>>[] Checks =
    [
        UnkeptJob.Check,
        AssignAfterStart.Check,
        DroppedLimits.Check,
        LateSubscription.Check,
        MissingAccess.Check,
        SelfHeldJob.Check,
        JoinedArguments.Check,
        UseAfterDispose.Check,
        RefusedStartInfo.Check,
        UncheckedCreation.Check,
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.AboutUse();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (JobSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterCodeBlockAction(block => Analyze(block, symbols));
            }
        });
    }

    internal static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (Action<JobBody, Action<Diagnostic>> check in Checks)
        {
            check(body, report);
        }
    }

    // Not an operation action: that would have operations made of every body, where few have a call of such a name.
    private static void Analyze(CodeBlockAnalysisContext context, JobSymbols symbols)
    {
        JobBody? body = null;
        foreach (InvocationExpressionSyntax call in context.CodeBlock
            .DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .OfType<InvocationExpressionSyntax>())
        {
            if (NameOf(call) is { } name
                && Names.Contains(name)
                && body?.Root.Syntax.Span.Contains(call.Span) != true
                && context.SemanticModel.GetOperation(call, context.CancellationToken) is IInvocationOperation operation
                && symbols.IsMember(operation.TargetMethod))
            {
                body = new JobBody(operation, symbols);
                Check(body, context.ReportDiagnostic);
            }
        }
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
