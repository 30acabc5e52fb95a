using System.Collections.Immutable;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN085 and 086: a job that holds the calling process, and is disposed or waited for.</summary>
internal static class SelfHeldJob
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (Variable job in body.Jobs)
        {
            IInvocationOperation? assign = null;
            IOperation? disposal = null;
            foreach (IOperation mention in job.Mentions)
            {
                IInvocationOperation? call = mention.CallOn();
                disposal ??= IsDisposal(mention) ? mention : null;
                assign ??= call is not null && TakesThisProcess(call, body) ? call : null;
                if (assign is not null
                    && body.Symbols.IsJobMethod(call, "WaitForEmptyAsync")
                    && !job.IsCaptured(mention)
                    && !mention.IsCaughtApartFrom(assign))
                {
                    report(Diagnostic.Create(Rules.WaitForItself, call!.Syntax.GetLocation(), assign.Syntax));
                }
            }

            if (assign is not null && disposal is not null && EndsItsProcesses(job.Type))
            {
                report(Diagnostic.Create(
                    Rules.SelfHeldJobDisposed,
                    assign.Syntax.GetLocation(),
                    additionalLocations: [disposal.Syntax.GetLocation()],
                    IsForNothingElse(job) ? ImmutableDictionary<string, string?>.Empty.Add("OnlyUse", null) : null,
                    job.Symbol.Name,
                    disposal.CallOn()?.TargetMethod.Name ?? "using"));
            }
        }
    }

    /// <summary>Whether a call puts the calling process into a job.</summary>
    public static bool TakesThisProcess(IInvocationOperation call, JobBody body) => body.Symbols.IsJobMethod(call, "AssignCurrentProcess")
        || (body.Symbols.IsJobMethod(call, "Assign") && IsThisProcess(call.Arguments[0].Value, body));

    private static bool IsThisProcess(IOperation value, JobBody body) => body.Origin(value) switch
    {
        IPropertyReferenceOperation { Property: { Name: "ProcessId", ContainingType.Name: "Environment" } } => true,
        IPropertyReferenceOperation { Property.Name: "Id" or "Handle" or "SafeHandle", Instance: { } process } =>
            IsThisProcess(process, body),
        IInvocationOperation { TargetMethod.Name: "GetCurrentProcess" } current => body.Symbols.IsProcess(current.Type),
        _ => false,
    };

    private static bool IsDisposal(IOperation mention) => (mention as IVariableDeclaratorOperation)?.IsUsing() == true
        || mention.User().User is IUsingOperation
        || mention.CallOn().Disposes();

    // A policy of this project that says nothing but that, and a job that is created and assigned.
    private static bool IsForNothingElse(Variable job) =>
        job is { Mentions.Count: 2, Type: INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } policy }
        && PolicyAttributes.Of(policy).Declarations.All(attribute => attribute.Name == "KillOnJobClose");

    // Only such a job ends the process with itself. Of a policy from elsewhere the attributes are gone.
    private static bool EndsItsProcesses(ITypeSymbol? policy) => policy is INamedTypeSymbol declared
        && (declared.DeclaringSyntaxReferences.IsEmpty || PolicyAttributes.Of(declared).First("KillOnJobCloseAttribute") is not null);
}
