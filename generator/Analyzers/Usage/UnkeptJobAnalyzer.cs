using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN080: a job that is created and neither disposed nor kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnkeptJobAnalyzer() : UsageAnalyzer(Rules.UnkeptJob)
{
    private protected override void Analyze(IInvocationOperation call, JobSymbols symbols, OperationAnalysisContext context)
    {
        JobFate? fate = symbols.MakesJob(call) ? FateOfMade(call, symbols)
            : symbols.TriesToOpen(call) ? FateOfOpened(call, symbols)
            : null;
        if (fate is { IsKept: false } lost)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Consequence(lost), Advice(call)));
        }
    }

    private static JobFate FateOfMade(IInvocationOperation call, JobSymbols symbols)
    {
        JobFate fate = new JobFates(symbols).Of(call);
        return fate.IsNothing && ExpectedToFail.IsWholeOfLambda(call) ? JobFate.Kept
            : fate.IsKept && Overwritten.IsNextUse(call) ? JobFate.Nothing
            : fate;
    }

    private static JobFate? FateOfOpened(IInvocationOperation call, JobSymbols symbols) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out) is not { } opened ? null
            : opened.Value is IDiscardOperation or IDeclarationExpressionOperation { Expression: IDiscardOperation } && ExpectedToFail.IsHandedOn(call) ? JobFate.Kept
            : new JobFates(symbols).OfTarget(opened.Value);

    private static string Consequence(JobFate fate) => fate switch
    {
        { Holder: null } => "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some point",
        { IsOutOfReach: true, Holder: var holder } =>
            $"Nobody can dispose the job, and only what '{holder}' returns keeps it, so that its handle is closed some time after that is done with",
        { Holder: var holder } =>
            $"The job is never disposed and only what '{holder}' returns keeps it, so that its handle is closed some time after that is done with",
    };

    // To dispose a kill-on-close job that holds the caller ends the caller.
    private static string Advice(IInvocationOperation call) =>
        Flow.Root(call).Descendants().OfType<IInvocationOperation>().Any(other => other.TargetMethod.Name == "AssignCurrentProcess")
            ? "it into a static field, since disposing it could end this process as well"
            : call.TargetMethod.Name == "TryOpen"
                ? "'using (job)' around what uses it"
                : $"'using var job = {call.Syntax};'";
}
