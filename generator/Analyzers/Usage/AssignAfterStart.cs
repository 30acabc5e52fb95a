using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN081: a process that is started and assigned to a job afterwards.</summary>
internal static class AssignAfterStart
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (IInvocationOperation call in body.Calls)
        {
            if (IsStart(call, body.Symbols))
            {
                Report(call);
            }
        }

        foreach (Variable process in body.Variables.Where(variable => body.Symbols.IsProcess(variable.Type)))
        {
            IOperation? start = null;
            foreach (IOperation mention in process.Mentions)
            {
                if (Variable.ValueSet(mention) is { } value)
                {
                    start = IsStart(value, body.Symbols) ? value : null;
                }
                else if (start is not null)
                {
                    Report(mention, start);
                }
                else if (mention.CallOn() is { } call && IsStart(call, body.Symbols))
                {
                    start = call;
                }
            }
        }

        // The fix needs to know where it was started.
        void Report(IOperation process, IOperation? start = null)
        {
            IOperation passed = process.PropertyOf() is { Property.Name: "Id" or "Handle" or "SafeHandle" } part ? part : process;
            if (passed.User().User is IArgumentOperation { Value.Syntax: var written, Parent: IInvocationOperation assign }
                && body.Symbols.IsJobMethod(assign, "Assign"))
            {
                // The whole expression: an operation does not show what only calms the compiler, such as `!`.
                report(Diagnostic.Create(
                    Rules.AssignAfterStart,
                    (written.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression ?? written).GetLocation(),
                    additionalLocations: [(start ?? process).Syntax.GetLocation()],
                    assign.Instance!.Syntax.ToString()));
            }
        }
    }

    private static bool IsStart(IOperation value, JobSymbols symbols) =>
        value is IInvocationOperation { TargetMethod: { Name: "Start" } method } && symbols.IsProcess(method.ContainingType);
}
