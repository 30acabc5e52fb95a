using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN083: a subscription taken after a process was started.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateSubscriptionAnalyzer() : UsageAnalyzer(Rules.LateSubscription)
{
    private protected override void Analyze(IInvocationOperation call, JobSymbols symbols, OperationAnalysisContext context)
    {
        if (JobPaths.Subscribes(call, symbols)
            && Flow.Named(call.Instance) is { } job
            && context.GetControlFlowGraph() is ControlFlowGraph graph
            && new JobPaths(call, job, symbols, context.CancellationToken).StartsBefore(graph)
                .FirstOrDefault(start => !ConditionalCode.IsOfOtherConditions(start.Syntax, call.Syntax)) is { } start)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Flow.PlaceOf(call), $"{job.Name}.{start.TargetMethod.Name}"));
        }
    }
}
