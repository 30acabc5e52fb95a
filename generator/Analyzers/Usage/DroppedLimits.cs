using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN082: new limits that leave out declared ones.</summary>
internal static class DroppedLimits
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        HashSet<IOperation> checkedCreations = [];
        foreach (IArgumentOperation argument in body.Calls
            .Where(call => body.Symbols.IsMember(call.TargetMethod))
            .SelectMany(call => call.Arguments))
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit
                && argument.Parameter?.Type is INamedTypeSymbol { Name: "Limits", ContainingType: { } policy } limits
                && body.Symbols.IsJob(policy))
            {
                HashSet<string> set = [];
                IOperation creation = WithoutChanges(body.Origin(argument.Value), set);
                if (creation is IObjectCreationOperation or IDefaultValueOperation && checkedCreations.Add(creation))
                {
                    set.UnionWith(SetOn(body.Local(argument.Value.WithoutConversions())));
                    string[] dropped = [.. Declared(limits, policy).Where(name => !set.Contains(name))];
                    if (dropped.Length != 0)
                    {
                        string name = policy.ToMinimalDisplayString(creation.SemanticModel!, creation.Syntax.SpanStart);
                        report(Diagnostic.Create(Rules.DroppedLimits, creation.Syntax.GetLocation(), string.Join(", ", dropped), name));
                    }
                }
            }
        }
    }

    // Where the limits come from, with the names of those that are set on the way.
    private static IOperation WithoutChanges(IOperation limits, HashSet<string> set)
    {
        while (limits is IWithOperation change)
        {
            set.UnionWith(SetIn(change.Initializer));
            limits = change.Operand.WithoutConversions();
        }

        set.UnionWith(SetIn((limits as IObjectCreationOperation)?.Initializer));
        return limits;
    }

    // The attributes leave no trace in an assembly, so that of a policy from elsewhere each limit may be declared. That a job
    // is terminated at the end of its time is what new limits say as well.
    private static IEnumerable<string> Declared(INamedTypeSymbol limits, INamedTypeSymbol policy) =>
        policy.DeclaringSyntaxReferences.IsEmpty
            ? limits.GetMembers()
                .OfType<IPropertySymbol>()
                .Where(property => property is { IsStatic: false, SetMethod: not null })
                .Select(property => property.Name)
            : PolicyParser.Parse(policy, PolicyAttributes.Of(policy)).Limits
                .Where(limit => limit is { DeclaredValue: not null } and not EndOfJobTime { Action: 0 })
                .Select(limit => limit.Name);

    private static IEnumerable<string> SetIn(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer is null ? [] : initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .Select(assignment => (assignment.Target as IPropertyReferenceOperation)?.Property.Name)
            .OfType<string>();

    private static IEnumerable<string> SetOn(Variable? variable) => variable is null ? [] : variable.Mentions
        .Select(mention => mention.PropertyOf())
        .Where(property => property is not null && (property.IsAssigned() || property.Parent is ITupleOperation))
        .Select(property => property!.Property.Name);
}
