using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace JobGen.Generator.Analyzers;

/// <summary>JOBGEN084: a call that needs a right that the job was opened without.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingAccessAnalyzer() : UsageAnalyzer(Rules.MissingAccess)
{
    private protected override void Register(CompilationStartAnalysisContext context, JobSymbols symbols)
    {
        base.Register(context, symbols);
        context.RegisterOperationAction(
            operation => AnalyzeProperty((IPropertyReferenceOperation)operation.Operation, symbols, operation), OperationKind.PropertyReference);
    }

    private protected override void Analyze(IInvocationOperation call, JobSymbols symbols, OperationAnalysisContext context)
    {
        if (call is { Instance: { } job, TargetMethod: var method } && symbols.IsJob(method.ContainingType) && symbols.IsOfJobGen(method))
        {
            int needed = JobRights.OfMethod(method.Name);
            Check(job, method.Name, AsksFirst(call) ? needed | JobRights.Query : needed, call, symbols, context);
        }
    }

    private void AnalyzeProperty(IPropertyReferenceOperation property, JobSymbols symbols, OperationAnalysisContext context)
    {
        // Only the limits are properties that can be set, and each change of one reads the others of its class first.
        if (property is { Instance: { } job, Property: { SetMethod: not null, IsStatic: false } limit } && symbols.IsOfJobGen(limit))
        {
            bool isSet = property.Parent is IAssignmentOperation assignment && assignment.Target == property;
            Check(job, limit.Name, isSet ? JobRights.Query | JobRights.SetAttributes : JobRights.Query, property, symbols, context);
        }
    }

    private void Check(
        IOperation job, string member, int needed, IOperation use, JobSymbols symbols, OperationAnalysisContext context)
    {
        // Where the job can come from several places, it is wrong if it is wrong from each.
        (int Access, string Opening)?[] openings = needed == 0
            ? []
            : [.. Flow.Origins(job).Select(origin => OpeningOf(origin.Value, symbols))];
        if (openings.Length != 0
            && openings.All(opening => opening is { Access: var granted } && (needed & ~granted) != 0)
            && openings[0] is var (access, name))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                Flow.PlaceOf(use),
                member,
                JobRights.Text(needed),
                JobRights.Text(access),
                JobRights.Text(needed & ~access),
                name));
        }
    }

    // Limits that cannot be set to exactly the given ones without knowing those in force, on a job that this object did not
    // create: time that has run is kept where the limit stays as it is, and volumes are switched off one by one.
    private static bool AsksFirst(IInvocationOperation call)
    {
        INamedTypeSymbol policy = call.TargetMethod.ContainingType;
        return call.TargetMethod.Name is "Apply" or "ResetLimits"
            && (!policy.GetMembers("IoRateControl").IsEmpty
                || (SetsDeclared(call) && PolicyAttributes.Of(policy).First("JobTimeLimitAttribute") is { } time && CpuTime.TicksOf(time) > 0));
    }

    private static bool SetsDeclared(IInvocationOperation call) => call.TargetMethod.Name == "Apply"
        && call.Arguments.All(argument => Flow.Unwrap(argument.Value) is IPropertyReferenceOperation { Property.Name: "DeclaredLimits" });

    private static (int Access, string Opening)? OpeningOf(IOperation origin, JobSymbols symbols) =>
        origin is IInvocationOperation { TargetMethod.Name: "Open" or "TryOpen" } opening
        && (symbols.MakesJob(opening) || symbols.TriesToOpen(opening))
        && AccessOf(opening) is { } access
        && JobRights.AreKnown(access)
            ? (access, opening.TargetMethod.Name)
            : null;

    private static int? AccessOf(IInvocationOperation opening) => opening.Arguments
        .FirstOrDefault(argument => argument.Parameter?.Name == "access")?.Value.ConstantValue is { HasValue: true, Value: int access }
            ? access
            : null;
}
