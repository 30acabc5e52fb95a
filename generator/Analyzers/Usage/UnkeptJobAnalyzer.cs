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
        bool isLost = symbols.MakesJob(call)
            ? IsLost(call)
            : symbols.TriesToOpen(call) && call.Arguments.Any(argument =>
                argument.Parameter?.RefKind == RefKind.Out && IsLostTarget(OutTarget(argument)));
        if (isLost)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), Advice(call)));
        }
    }

    // To dispose a kill-on-close job that holds the caller ends the caller.
    private static string Advice(IInvocationOperation call) =>
        Flow.Root(call).Descendants().OfType<IInvocationOperation>().Any(other => other.TargetMethod.Name == "AssignCurrentProcess")
            ? "it into a static field, since disposing it could end this process as well"
            : call.TargetMethod.Name == "TryOpen"
                ? "'using (job)' around what uses it"
                : $"'using var job = {call.Syntax};'";

    private static IOperation OutTarget(IArgumentOperation argument) =>
        argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;

    private static bool IsLost(IOperation job)
    {
        (IOperation? user, IOperation value) = Flow.UserOf(job);
        return user switch
        {
            IExpressionStatementOperation => true,
            IInvocationOperation call when call.Instance == value => !Disposes(call),
            IPropertyReferenceOperation property => property.Instance == value,
            ISimpleAssignmentOperation assignment => assignment.Value == value && IsLostTarget(assignment.Target),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsLostDeclaration(declarator),
            _ => false,
        };
    }

    private static bool IsLostTarget(IOperation target) => target switch
    {
        IDiscardOperation => true,
        ILocalReferenceOperation reference => IsLostLocal(reference.Local, Flow.Root(target)),
        _ => false,
    };

    private static bool IsLostDeclaration(IVariableDeclaratorOperation declarator)
    {
        for (IOperation? outer = declarator.Parent; outer is not (null or IBlockOperation); outer = outer.Parent)
        {
            if (outer is IUsingDeclarationOperation or IUsingOperation)
            {
                return false;
            }
        }

        return IsLostLocal(declarator.Symbol, Flow.Root(declarator));
    }

    // Whatever a variable is handed to may keep or dispose the job: only one that is just called upon is surely lost.
    private static bool IsLostLocal(ILocalSymbol local, IOperation root) =>
        Flow.References(local, root).All(reference => !IsCaptured(reference, local) && KeepsNothing(reference));

    private static bool KeepsNothing(ILocalReferenceOperation reference)
    {
        if (reference.Parent is IDeclarationExpressionOperation)
        {
            return true;
        }

        (IOperation? user, IOperation value) = Flow.UserOf(reference);
        return user switch
        {
            IInvocationOperation call when call.Instance == value => !Disposes(call),
            IPropertyReferenceOperation property => property.Instance == value,
            ISimpleAssignmentOperation assignment => assignment.Target == value,
            IArgumentOperation { Parameter.RefKind: RefKind.Out } => true,
            IConditionalAccessOperation access when access.Operation == value =>
                access.WhenNotNull is IInvocationOperation call && !Disposes(call),
            IBinaryOperation or IIsPatternOperation or IIsTypeOperation => true,
            _ => false,
        };
    }

    private static bool Disposes(IInvocationOperation call) => call.TargetMethod.Name is "Dispose" or "DisposeAsync";

    private static bool IsCaptured(IOperation reference, ILocalSymbol local)
    {
        for (IOperation? outer = reference.Parent; outer is not null; outer = outer.Parent)
        {
            IMethodSymbol? function = outer switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation localFunction => localFunction.Symbol,
                _ => null,
            };
            if (function is not null)
            {
                return !SymbolEqualityComparer.Default.Equals(function, local.ContainingSymbol);
            }
        }

        return false;
    }
}
