using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN083: the first subscription to a job, taken after a process was started further up in the same block.</summary>
internal static class LateSubscription
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (Variable job in body.HasLabels ? [] : body.Jobs)
        {
            List<IOperation> mentions = job.Mentions;
            int first = mentions.FindIndex(mention => body.Symbols.IsJobMethod(mention.CallOn(), "Subscribe", "ReadNotificationsAsync"));
            if (first > 0
                && !mentions.Any(mention => Variable.ValueSet(mention) is not null && job.IsCaptured(mention))
                && StartBefore(mentions.GetRange(0, first), mentions[first], body.Symbols) is { } start)
            {
                report(Diagnostic.Create(
                    Rules.LateSubscription,
                    mentions[first].CallOn()!.Syntax.GetLocation(),
                    $"{job.Symbol.Name}.{start.TargetMethod.Name}"));
            }
        }
    }

    // Of this job, for it may be another one by then, and not of a run that is over.
    private static IInvocationOperation? StartBefore(List<IOperation> mentions, IOperation subscription, JobSymbols symbols)
    {
        IInvocationOperation? start = null;
        foreach (IOperation mention in mentions)
        {
            IInvocationOperation? call = mention.CallOn();
            if (Variable.ValueSet(mention) is not null || symbols.IsJobMethod(call, "WaitForEmptyAsync", "RunAsync"))
            {
                start = null;
            }
            else if (symbols.IsJobMethod(call, "Start", "Assign", "AssignCurrentProcess") && IsBefore(mention, subscription))
            {
                start ??= call;
            }
        }

        return start;
    }

    // Nobody knows when a local function is called; a lambda runs after it is made.
    private static bool IsBefore(IOperation start, IOperation subscription)
    {
        IOperation? block = start.BlockWith(subscription);
        IOperation? outer = subscription;
        while (outer != block && outer is not (null or ILocalFunctionOperation))
        {
            outer = outer.Parent;
        }

        return block is not null && outer == block;
    }
}
