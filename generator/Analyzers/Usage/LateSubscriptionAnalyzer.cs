using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN083: a subscription taken after a process was started.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateSubscriptionAnalyzer() : UsageAnalyzer(Rules.LateSubscription)
{
    private static readonly string[] Subscribing = ["Subscribe", "ReadNotificationsAsync"];
    private static readonly string[] Starting = ["Start", "Assign", "AssignCurrentProcess"];

    private protected override void Analyze(IInvocationOperation call, JobSymbols symbols, OperationAnalysisContext context)
    {
        if (symbols.IsJobMethod(call, Subscribing)
            && Flow.Named(call.Instance) is { } job
            && FirstStart(call, job, symbols) is { } start)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{job.Name}.{start.TargetMethod.Name}"));
        }
    }

    // In the order of the text: what stands before in a block that surrounds the subscription has run before it.
    private static IInvocationOperation? FirstStart(IInvocationOperation subscription, ISymbol job, JobSymbols symbols)
    {
        IInvocationOperation? start = null;
        foreach (IOperation operation in Flow.Root(subscription).Descendants())
        {
            if (operation.Syntax.SpanStart >= subscription.Syntax.SpanStart && operation.Syntax.Span.End >= subscription.Syntax.Span.End)
            {
                continue;
            }

            if (operation is ISimpleAssignmentOperation assignment && Is(assignment.Target, job))
            {
                start = null;
            }
            else if (operation is IInvocationOperation call && call.Syntax.Span.End <= subscription.Syntax.SpanStart && Is(call.Instance, job))
            {
                if (symbols.IsJobMethod(call, Subscribing))
                {
                    return null;
                }

                if (symbols.IsJobMethod(call, Starting) && Surrounds(call, subscription))
                {
                    start ??= call;
                }
            }
        }

        return start;
    }

    private static bool Is(IOperation? value, ISymbol job) => SymbolEqualityComparer.Default.Equals(Flow.Named(value), job);

    private static bool Surrounds(IOperation start, IOperation subscription)
    {
        IOperation? block = start;
        while (block is not (null or IBlockOperation or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            block = block.Parent;
        }

        return block is null or IBlockOperation && (block is null || block.Syntax.Span.Contains(subscription.Syntax.Span));
    }
}
