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
        if (symbols.IsJobMethod(call, "Assign")
            && call.Arguments.Length == 1
            && Flow.Origins(call.Arguments[0].Value).Any(origin => IsOfStarted(origin.Value, origin.Variable, call, symbols)))
        {
            // The whole expression: an operation does not show what only calms the compiler, as `!`.
            SyntaxNode written = call.Arguments[0].Value.Syntax;
            Location location = (written.FirstAncestorOrSelf<ArgumentSyntax>()?.Expression ?? written).GetLocation();
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, call.Instance!.Syntax.ToString()));
        }
    }

    private static bool IsOfStarted(IOperation value, ILocalSymbol? variable, IInvocationOperation assign, JobSymbols symbols)
    {
        IOperation process = value is IPropertyReferenceOperation { Instance: { } instance, Property.Name: "Id" or "Handle" or "SafeHandle" }
            ? Flow.Unwrap(instance)
            : value;
        return (symbols.IsProcess(process.Type) && WasStarted(process, assign, symbols))
            || (symbols.IsProcess(variable?.Type) && WasStarted(variable!, assign, symbols));
    }

    private static bool WasStarted(IOperation process, IInvocationOperation assign, JobSymbols symbols) =>
        process is ILocalReferenceOperation reference ? WasStarted(reference.Local, assign, symbols) : IsStart(process, symbols);

    private static bool WasStarted(ILocalSymbol process, IInvocationOperation assign, JobSymbols symbols)
    {
        IOperation root = Flow.Root(assign);
        return Flow.Writes(process, root).Any(value => IsBefore(value, assign) && IsStart(value, symbols))
            || Flow.References(process, root).Any(other =>
                IsBefore(other, assign)
                && other.Parent is IInvocationOperation call
                && call.Instance == other
                && IsStart(call, symbols));
    }

    private static bool IsBefore(IOperation operation, IOperation assign) => operation.Syntax.SpanStart < assign.Syntax.SpanStart;

    private static bool IsStart(IOperation value, JobSymbols symbols) =>
        value is IInvocationOperation { TargetMethod: { Name: "Start" } method } && symbols.IsProcess(method.ContainingType);
}
