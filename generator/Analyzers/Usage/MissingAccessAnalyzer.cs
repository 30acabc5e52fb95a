using JobGen.Generator.Diagnostics;
using JobGen.Generator.Validation;
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
        if (call.Instance is { } job && IsGenerated(call.TargetMethod, symbols))
        {
            Check(job, call.TargetMethod.Name, JobRights.OfMethod(call.TargetMethod.Name), call, symbols, context);
        }
    }

    private void AnalyzeProperty(IPropertyReferenceOperation property, JobSymbols symbols, OperationAnalysisContext context)
    {
        // Only the limits are properties that can be set, and each change of one reads the others of its class first.
        if (property is { Instance: { } job, Property: { SetMethod: not null, IsStatic: false } limit } && IsGenerated(limit, symbols))
        {
            bool isSet = property.Parent is IAssignmentOperation assignment && assignment.Target == property;
            Check(job, limit.Name, isSet ? JobRights.Query | JobRights.SetAttributes : JobRights.Query, property, symbols, context);
        }
    }

    private void Check(
        IOperation job, string member, int needed, IOperation use, JobSymbols symbols, OperationAnalysisContext context)
    {
        if (needed != 0
            && Flow.Origin(job) is IInvocationOperation opening
            && opening.TargetMethod.Name is "Open" or "TryOpen"
            && (symbols.MakesJob(opening) || symbols.TriesToOpen(opening))
            && AccessOf(opening) is { } access
            && (needed & ~access) is not 0 and var missing)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                use.Syntax.GetLocation(),
                member,
                JobRights.Text(needed),
                JobRights.Text(access),
                JobRights.Text(missing),
                opening.TargetMethod.Name));
        }
    }

    private static int? AccessOf(IInvocationOperation opening) => opening.Arguments
        .FirstOrDefault(argument => argument.Parameter?.Name == "access")?.Value.ConstantValue is { HasValue: true, Value: int access }
            ? access
            : null;

    private static bool IsGenerated(ISymbol member, JobSymbols symbols) => symbols.IsJob(member.ContainingType)
        && (member.DeclaringSyntaxReferences.IsEmpty || UserCode.IsGenerated(member.DeclaringSyntaxReferences[0].SyntaxTree));
}
