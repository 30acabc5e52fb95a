using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>
/// Looks where a job goes. Whatever it is handed to may keep or dispose it: only one that is just called upon is surely lost.
/// </summary>
internal sealed class JobFates(JobSymbols symbols)
{
    private static readonly string[] Holding =
        ["Start", "WaitForEmptyAsync", "WaitForSignalAsync", "Subscribe", "ReadNotificationsAsync"];

    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>What becomes of a new job.</summary>
    public JobFate Of(IInvocationOperation creation)
    {
        (IOperation? user, IOperation job) = Flow.UserOf(creation);

        // Nothing names the job itself, so that it does not matter where that goes which holds it.
        return CallOn(user, job) is { } call && IsHolding(call)
            ? FateOf(call, isJob: false).IsNothing ? JobFate.Nothing : JobFate.HeldBy(call.TargetMethod.Name).OutOfReach()
            : FateOf(creation, isJob: true);
    }

    /// <summary>What becomes of a job that is put into a variable, a field or nowhere.</summary>
    public JobFate OfTarget(IOperation target) => FateOfTarget(target, isJob: true);

    private static IInvocationOperation? CallOn(IOperation? user, IOperation job) => user switch
    {
        IInvocationOperation call when call.Instance == job => call,
        IConditionalAccessOperation access when access.Operation == job => Flow.InstanceOf(access)?.Parent as IInvocationOperation,
        _ => null,
    };

    private bool IsHolding(IInvocationOperation call) => symbols.IsJobMethod(call, Holding) && symbols.IsOfJobGen(call.TargetMethod);

    private JobFate FateOf(IOperation value, bool isJob)
    {
        (IOperation? user, IOperation used) = Flow.UserOf(value);
        return user switch
        {
            IExpressionStatementOperation or IBinaryOperation or IIsTypeOperation => JobFate.Nothing,
            IIsPatternOperation match => Best(Flow.Declarations(match.Pattern).Select(variable => FateOfVariable(variable, match, isJob))),
            IInvocationOperation call when call.Instance == used => FateOfCall(call, isJob),
            IPropertyReferenceOperation property when property.Instance == used =>
                isJob && !symbols.IsOfJobGen(property.Property) ? JobFate.Kept : JobFate.Nothing,
            IConditionalAccessOperation access when access.Operation == used && Flow.InstanceOf(access) is { } instance =>
                FateOf(instance, isJob),
            IDeconstructionAssignmentOperation => JobFate.Kept,
            ICoalesceAssignmentOperation or ISimpleAssignmentOperation when user is IAssignmentOperation assignment =>
                FateOf(assignment, isJob).Or(assignment.Value == used ? FateOfTarget(assignment.Target, isJob) : JobFate.Nothing),
            IArgumentOperation { Parameter.RefKind: RefKind.Out } => JobFate.Nothing,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                isJob && IsUsing(declarator) ? JobFate.Kept : FateOfVariable(declarator.Symbol, declarator, isJob),

            // What holds a job while it lives does so no longer than these.
            IUsingOperation or IForEachLoopOperation or IAwaitOperation when !isJob => JobFate.HeldBy(string.Empty),
            _ => JobFate.Kept,
        };
    }

    private JobFate FateOfCall(IInvocationOperation call, bool isJob)
    {
        if (!isJob)
        {
            return JobFate.Nothing;
        }

        if (call.TargetMethod.Name is "Dispose" or "DisposeAsync" || !symbols.IsOfJobGen(call.TargetMethod))
        {
            return JobFate.Kept;
        }

        JobFate holder = IsHolding(call) ? FateOf(call, isJob: false) : JobFate.Nothing;
        return holder.Holder is null ? holder : JobFate.HeldBy(call.TargetMethod.Name);
    }

    private JobFate FateOfTarget(IOperation target, bool isJob) => target switch
    {
        IDiscardOperation => JobFate.Nothing,
        IDeclarationExpressionOperation declaration => FateOfTarget(declaration.Expression, isJob),
        ILocalReferenceOperation reference => FateOfVariable(reference.Local, reference, isJob),
        _ => JobFate.Kept,
    };

    private JobFate FateOfVariable(ISymbol variable, IOperation place, bool isJob)
    {
        if (variable is not ILocalSymbol local)
        {
            return JobFate.Kept;
        }

        // A variable that holds what keeps a job does so to the end of the method.
        JobFate least = isJob ? JobFate.Nothing : JobFate.HeldBy(string.Empty);
        return _seen.Add(local) ? least.Or(Best(Flow.References(local, Flow.Root(place)).Select(reference => FateOfReference(reference, isJob)))) : least;
    }

    private JobFate FateOfReference(ILocalReferenceOperation reference, bool isJob) =>
        IsCaptured(reference) ? JobFate.Kept
        : reference.Parent is IDeclarationExpressionOperation || (reference.Parent is IAssignmentOperation write && IsPlainTarget(write, reference))
            ? JobFate.Nothing
            : FateOf(reference, isJob);

    private static bool IsPlainTarget(IAssignmentOperation assignment, IOperation target) =>
        assignment is ISimpleAssignmentOperation && assignment.Target == target;

    private static JobFate Best(IEnumerable<JobFate> fates) => fates.Aggregate(JobFate.Nothing, (best, fate) => fate.Or(best));

    private static bool IsUsing(IVariableDeclaratorOperation declarator)
    {
        for (IOperation? outer = declarator.Parent; outer is not (null or IBlockOperation); outer = outer.Parent)
        {
            if (outer is IUsingDeclarationOperation or IUsingOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCaptured(ILocalReferenceOperation reference)
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
                return !SymbolEqualityComparer.Default.Equals(function, reference.Local.ContainingSymbol);
            }
        }

        return false;
    }
}
