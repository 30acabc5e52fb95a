using System.Collections.Immutable;
using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN084: the use of a job that was opened in the same function without the right that it needs.</summary>
internal static class MissingAccess
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (Variable job in body.Jobs)
        {
            if (job.OnlyValue is not IInvocationOperation opening
                || !(body.Symbols.MakesJob(opening) || body.Symbols.TriesToOpen(opening))
                || Access(opening) is not { ConstantValue: { HasValue: true, Value: int number } } access
                || !JobRights.AreKnown((JobRight)number))
            {
                continue;
            }

            JobRight granted = (JobRight)number;
            foreach (IOperation mention in job.Mentions)
            {
                if (Needed(mention, body.Symbols) is var (use, member, rights)
                    && (rights & ~granted) is var missing and not JobRight.None
                    && !job.IsCaptured(mention)
                    && !mention.IsCaughtApartFrom(opening))
                {
                    report(Diagnostic.Create(
                        Rules.MissingAccess,
                        use.Syntax.GetLocation(),
                        additionalLocations: [access.Syntax.GetLocation()],
                        ImmutableDictionary<string, string?>.Empty.Add("Missing", JobRights.Text(missing)),
                        member.Name,
                        JobRights.Text(rights),
                        JobRights.Text(granted),
                        JobRights.Text(missing),
                        opening.TargetMethod.Name));
                }
            }
        }
    }

    private static IOperation? Access(IInvocationOperation opening) =>
        opening.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "access")?.Value;

    private static (IOperation Use, ISymbol Member, JobRight Rights)? Needed(IOperation job, JobSymbols symbols) =>
        job.CallOn() is { TargetMethod: var method } call && symbols.IsOfJobGen(method) ? (call, method, JobRights.OfMethod(method.Name))
        : job.PropertyOf() is { Property: var limit } property && symbols.IsLimit(limit) ? (property, limit, Rights(property))
        : null;

    private static JobRight Rights(IPropertyReferenceOperation limit) =>
        limit.Parent is ISimpleAssignmentOperation assignment && assignment.Target == limit ? JobRights.OfSetting(limit.Property.Name)
        : limit.IsAssigned() ? JobRight.Query | JobRight.SetAttributes
        : JobRight.Query;
}
