using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>
/// JOBGEN080: a job that is created and neither disposed nor kept. Whatever it is handed to may do that: only one that is just
/// called upon is surely lost.
/// </summary>
internal sealed class UnkeptJob(JobBody body)
{
    private readonly Dictionary<Variable, bool> _lost = [];

    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        UnkeptJob rule = new(body);
        foreach (IInvocationOperation call in body.Calls)
        {
            if (rule.LosesJob(call) && !IsWholeOfArgument(call) && !body.ExitsAfter(call))
            {
                string advice = call.TargetMethod.Name == "TryOpen"
                    ? "'using (job)' around what uses it"
                    : $"'using var job = {call.Syntax};'";
                report(Diagnostic.Create(Rules.UnkeptJob, call.Syntax.GetLocation(), advice));
            }
        }
    }

    private bool LosesJob(IInvocationOperation call) => body.Symbols.MakesJob(call) ? IsLost(call)
        : body.Symbols.TriesToOpen(call)
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out)?.Value is { } opened
        && ((opened as IDeclarationExpressionOperation)?.Expression ?? opened) switch
        {
            IDiscardOperation => call.User().User is not IArgumentOperation,
            ILocalReferenceOperation local => IsLost(body.Local(local)!, isJob: true),
            _ => false,
        };

    // What holds a job that nothing names may go anywhere: nobody can dispose the job.
    private bool IsLost(IInvocationOperation creation) =>
        (creation.CallOn() is { } call && IsPlainCall(call)) || IsLost(creation, isJob: true);

    // Of a job, or of a process, wait or subscription, which keeps its job as long as it lives itself.
    private bool IsLost(IOperation value, bool isJob)
    {
        (IOperation? user, IOperation used) = value.User();
        return user switch
        {
            IExpressionStatementOperation or IBinaryOperation => true,
            IInvocationOperation call when call.Instance == used =>
                !isJob || (IsPlainCall(call) && (!IsHolding(call) || IsLost(call, isJob: false))),
            IPropertyReferenceOperation property when property.Instance == used => !isJob || body.Symbols.IsOfJobGen(property.Property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsLost(body.Local(declarator)!, isJob),
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == used =>
                IsLost(body.Local(local)!, isJob) && IsLost(assignment, isJob),
            IUsingOperation or IForEachLoopOperation or IAwaitOperation => !isJob,
            _ => false,
        };
    }

    private bool IsLost(Variable variable, bool isJob)
    {
        if (!_lost.TryGetValue(variable, out bool isLost))
        {
            // A variable that goes into itself, by way of others, is lost unless one of those is not.
            _lost.Add(variable, true);
            _lost[variable] = isLost = variable.Mentions.All(mention => !variable.IsCaptured(mention) && IsLostAt(mention, isJob));
        }

        return isLost;
    }

    private bool IsLostAt(IOperation mention, bool isJob) =>
        mention is IVariableDeclaratorOperation declarator ? !isJob || !declarator.IsUsing()
        : Variable.ValueSet(mention) is { } value ? value is not ITupleOperation
        : IsLost(mention, isJob);

    private bool IsPlainCall(IInvocationOperation call) => body.Symbols.IsOfJobGen(call.TargetMethod)
        && !call.Disposes()
        && !SelfHeldJob.TakesThisProcess(call, body);

    private bool IsHolding(IInvocationOperation call) => body.Symbols.IsJobMethod(
        call, "Start", "RunAsync", "WaitForEmptyAsync", "WaitForSignalAsync", "Subscribe", "ReadNotificationsAsync");

    // All that a lambda does which is handed on, such as to Assert.Throws, is expected to make nothing.
    private static bool IsWholeOfArgument(IOperation call) =>
        call.Syntax.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Parent: ArgumentSyntax, Block: null or { Statements.Count: 1 } };
}
