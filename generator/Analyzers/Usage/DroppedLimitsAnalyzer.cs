using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
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
                && symbols.IsJob(policy)
                && Flow.Origin(argument.Value) is IObjectCreationOperation or IDefaultValueOperation)
            {
                Check(Flow.Origin(argument.Value), Flow.Unwrap(argument.Value), limits, policy, context);
            }
        }
    }

    private void Check(
        IOperation creation, IOperation argument, INamedTypeSymbol limits, INamedTypeSymbol policy, OperationAnalysisContext context)
    {
        HashSet<string> set = [.. SetIn(creation)];
        if (argument is ILocalReferenceOperation local)
        {
            set.UnionWith(SetOn(local.Local, Flow.Root(local)));
        }

        string[] dropped = [.. Declared(limits, policy).Where(name => !set.Contains(name))];
        if (dropped.Length != 0)
        {
            string name = policy.ToMinimalDisplayString(creation.SemanticModel!, creation.Syntax.SpanStart);
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), string.Join(", ", dropped), name));
        }
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

    private static IEnumerable<string> SetIn(IOperation creation) =>
        creation is IObjectCreationOperation { Initializer: { } initializer }
            ? initializer.Initializers
                .OfType<ISimpleAssignmentOperation>()
                .Select(assignment => (assignment.Target as IPropertyReferenceOperation)?.Property.Name)
                .OfType<string>()
            : [];

    private static IEnumerable<string> SetOn(ILocalSymbol local, IOperation root) => Flow.References(local, root)
        .Select(reference => reference.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property
            && assignment.Target == property
                ? property.Property.Name
                : null)
        .OfType<string>();
}
