using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN082: new limits that leave out declared ones.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedLimitsAnalyzer() : UsageAnalyzer(Rules.DroppedLimits)
{
    private protected override void Analyze(IInvocationOperation call, JobSymbols symbols, OperationAnalysisContext context)
    {
        if (call.TargetMethod.Name is not ("Create" or "CreateNew" or "Apply"))
        {
            return;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit
                && argument.Parameter?.Type is INamedTypeSymbol { Name: "Limits", ContainingType: { } policy } limits
                && symbols.IsJob(policy))
            {
                foreach ((IOperation value, ILocalSymbol? variable) in Flow.Origins(argument.Value))
                {
                    Check(value, variable, limits, policy, context);
                }
            }
        }
    }

    private void Check(
        IOperation value, ILocalSymbol? variable, INamedTypeSymbol limits, INamedTypeSymbol policy, OperationAnalysisContext context)
    {
        HashSet<string> set = [];
        IOperation creation = Start(value, set);

        // What stands in a field is right where the policy has no such limits: it is the use of it that is wrong.
        SyntaxNode place = creation.Syntax;
        if (creation is IFieldReferenceOperation field && InitialValue(field) is { } initial)
        {
            creation = Start(initial, set);
        }

        if (creation is not (IObjectCreationOperation or IDefaultValueOperation))
        {
            return;
        }

        if (variable is not null)
        {
            set.UnionWith(SetOn(variable, Flow.Root(value)));
        }

        string[] dropped = [.. Declared(limits, policy).Where(name => !set.Contains(name))];
        if (dropped.Length != 0)
        {
            string name = policy.ToMinimalDisplayString(creation.SemanticModel!, place.SpanStart);
            context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetLocation(), string.Join(", ", dropped), name));
        }
    }

    // Where the limits come from, with the names of those that are set on the way.
    private static IOperation Start(IOperation value, HashSet<string> set)
    {
        IOperation limits = Flow.Unwrap(value);
        while (limits is IWithOperation change)
        {
            set.UnionWith(SetIn(change.Initializer));
            limits = Flow.Unwrap(change.Operand);
        }

        if (limits is IObjectCreationOperation { Initializer: { } initializer })
        {
            set.UnionWith(SetIn(initializer));
        }

        return limits;
    }

    // A field that never changes, seen where it is declared in the same file.
    private static IOperation? InitialValue(IFieldReferenceOperation reference) =>
        reference is { Field: { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: { Length: 1 } declarations } field, SemanticModel: { } model }
        && declarations[0].SyntaxTree == model.SyntaxTree
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initial }
        && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
            ? model.GetOperation(initial)
            : null;

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

    private static IEnumerable<string> SetIn(IObjectOrCollectionInitializerOperation initializer) => initializer.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .Select(assignment => (assignment.Target as IPropertyReferenceOperation)?.Property.Name)
        .OfType<string>();

    private static IEnumerable<string> SetOn(ILocalSymbol local, IOperation root) => Flow.References(local, root)
        .Select(reference => reference.Parent is IPropertyReferenceOperation property && IsSet(property) ? property.Property.Name : null)
        .OfType<string>();

    private static bool IsSet(IPropertyReferenceOperation property) =>
        (property.Parent is IAssignmentOperation assignment && assignment.Target == property) || Flow.IsDeconstructed(property);
}
