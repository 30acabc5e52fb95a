using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN088: a job that is used after it was disposed further up in the same block.</summary>
internal static class UseAfterDispose
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (Variable job in body.HasLabels ? [] : body.Jobs.Where(variable => variable.Symbol is ILocalSymbol or IParameterSymbol))
        {
            IInvocationOperation? disposal = null;
            foreach (IOperation mention in job.Mentions)
            {
                if (Variable.ValueSet(mention) is not null)
                {
                    disposal = null;
                }
                else if (disposal is not null && Use(mention, body.Symbols) is { } use && IsAfter(use, disposal))
                {
                    report(Diagnostic.Create(Rules.UseAfterDispose, use.Syntax.GetLocation(), job.Symbol.Name, disposal.TargetMethod.Name));
                    disposal = null;
                }
                else if (mention.CallOn() is { } call && call.Disposes())
                {
                    disposal = call;
                }
            }
        }
    }

    private static IOperation? Use(IOperation job, JobSymbols symbols)
    {
        IOperation? use = (IOperation?)job.CallOn() ?? job.PropertyOf();
        ISymbol? member = (use as IInvocationOperation)?.TargetMethod ?? (ISymbol?)(use as IPropertyReferenceOperation)?.Property;
        return member is not null
            && member.Name is not ("Dispose" or "DisposeAsync" or "Name" or "CreatedNew" or "ToString" or "Equals" or "GetHashCode")
            && symbols.IsOfJobGen(member)
                ? use
                : null;
    }

    private static bool IsAfter(IOperation use, IOperation disposal) => disposal.BlockWith(use) is not null
        && !use.IsCaughtApartFrom(disposal)
        && SymbolEqualityComparer.Default.Equals(use.FunctionAround(), disposal.FunctionAround());
}
