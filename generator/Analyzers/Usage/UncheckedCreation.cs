using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN090: a job of a fixed name, created without a look at whether it existed already, and so without its limits.</summary>
internal static class UncheckedCreation
{
    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        foreach (Variable job in body.Jobs)
        {
            if (job.OnlyValue is IInvocationOperation { TargetMethod.Name: "Create" or "CreateBestEffort" } creation
                && body.Symbols.MakesJob(creation)
                && Name(creation) is { Length: > 0 } name
                && job.Mentions.All(mention => IsPlainUse(mention, body.Symbols)))
            {
                report(Diagnostic.Create(Rules.UncheckedCreation, creation.Syntax.GetLocation(), name, job.Symbol.Name));
            }
        }
    }

    // Of a name that is put together nobody else knows.
    private static string? Name(IInvocationOperation creation)
    {
        IArgumentOperation? argument = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name");
        return argument?.ArgumentKind == ArgumentKind.Explicit
            ? argument.Value.WithoutConversions().ConstantValue.Value as string
            : creation.Type is INamedTypeSymbol policy ? PolicyAttributes.Of(policy).Policy?.NamedText("Name")
            : null;
    }

    // Whoever else gets the job may look, or apply the limits.
    private static bool IsPlainUse(IOperation mention, JobSymbols symbols) =>
        mention is IVariableDeclaratorOperation
        || Variable.ValueSet(mention) is not null
        || mention.User().User is IUsingOperation
        || (mention.CallOn() is { TargetMethod: { Name: not ("Apply" or "QueryLimits" or "HasLimits") } method }
            && symbols.IsOfJobGen(method))
        || (mention.PropertyOf() is { Property: var property } && symbols.IsOfJobGen(property) && property.Name != "CreatedNew");
}
