using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN081: a process that is started and assigned to a job afterwards.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssignAfterStartAnalyzer() : UsageAnalyzer(Rules.AssignAfterStart)
{
    private protected override void Analyze(IInvocationOperation call, JobSymbols symbols, OperationAnalysisContext context)
    {
        if (!symbols.IsJobMethod(call, "Assign") || call.Arguments.Length != 1)
        {
            return;
        }

        IOperation argument = Flow.Unwrap(call.Arguments[0].Value);
        IOperation process = argument is IPropertyReferenceOperation { Instance: { } instance } ? Flow.Unwrap(instance) : argument;
        if (symbols.IsProcess(process.Type) && WasStarted(process, call, symbols))
        {
            // The whole expression: an operation does not show what only calms the compiler, as `!`.
            SyntaxNode written = call.Arguments[0].Value.Syntax;
            Location location = (written.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression ?? written).GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, call.Instance!.Syntax.ToString()));
        }
    }

    private static bool WasStarted(IOperation process, IInvocationOperation assign, JobSymbols symbols)
    {
        if (process is not ILocalReferenceOperation reference)
        {
            return IsStart(process, symbols);
        }

        IOperation root = Flow.Root(assign);
        return Flow.Writes(reference.Local, root).Any(value => IsStart(value, symbols))
            || Flow.References(reference.Local, root).Any(other =>
                other.Syntax.SpanStart < assign.Syntax.SpanStart
                && other.Parent is IInvocationOperation call
                && call.Instance == other
                && IsStart(call, symbols));
    }

    private static bool IsStart(IOperation value, JobSymbols symbols) =>
        value is IInvocationOperation { TargetMethod: { Name: "Start" } method } && symbols.IsProcess(method.ContainingType);
}
