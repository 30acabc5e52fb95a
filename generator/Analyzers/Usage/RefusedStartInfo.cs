using JobGen.Generator.Diagnostics;

namespace JobGen.Generator.Analyzers.Usage;

/// <summary>JOBGEN089: a start info that asks for what no job can honour, so that <c>Start</c> always throws.</summary>
internal static class RefusedStartInfo
{
    private static readonly HashSet<string> Refused =
    [
        "UseShellExecute", "Verb", "ErrorDialog", "UserName", "Domain", "Password", "PasswordInClearText", "LoadUserProfile",
        "UseCredentialsForNetworkingOnly", "KillOnParentExit", "StartDetached",
    ];

    public static void Check(JobBody body, Action<Diagnostic> report)
    {
        HashSet<IOperation> checkedCreations = [];
        foreach (IArgumentOperation argument in body.Calls
            .Where(call => call.TargetMethod.Name is "Start" or "RunAsync" && body.Symbols.IsMember(call.TargetMethod))
            .SelectMany(call => call.Arguments))
        {
            if (argument.Parameter?.Type.Name == "ProcessStartInfo"
                && body.Origin(argument.Value) is IObjectCreationOperation creation
                && checkedCreations.Add(creation))
            {
                Check(creation, body.Local(argument.Value.WithoutConversions()), report);
            }
        }
    }

    private static void Check(IObjectCreationOperation creation, Variable? variable, Action<Diagnostic> report)
    {
        IEnumerable<IOperation?> set = creation.Initializer?.Initializers.Select(Target) ?? [];
        IEnumerable<IOperation?> setLater = variable?.Mentions.Select(mention => mention.PropertyOf()) ?? [];
        ILookup<string, IPropertyReferenceOperation> byName = set.Concat(setLater)
            .OfType<IPropertyReferenceOperation>()
            .ToLookup(property => property.Property.Name);
        foreach (IGrouping<string, IPropertyReferenceOperation> uses in byName)
        {
            // What is set twice may be set right.
            ISimpleAssignmentOperation[] values =
                [.. uses.Where(use => use.IsAssigned()).Select(use => use.Parent).OfType<ISimpleAssignmentOperation>()];
            if (values.Length == 1 && Problem(uses.Key, values[0].Value, byName) is var (reason, remedy))
            {
                report(Diagnostic.Create(Rules.RefusedStartInfo, values[0].Syntax.GetLocation(), reason, remedy));
            }
        }
    }

    private static IOperation Target(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target,
        IMemberInitializerOperation member => member.InitializedMember,
        _ => initializer,
    };

    private static (string Reason, string Remedy)? Problem(
        string name, IOperation value, ILookup<string, IPropertyReferenceOperation> byName)
    {
        Optional<object?> constant = value.WithoutConversions().ConstantValue;
        bool isOn = constant is { HasValue: true, Value: true or string { Length: > 0 } };
        string redirection = "Redirect" + name.Replace("Encoding", string.Empty);
        return isOn && Refused.Contains(name) ? ($"a process in a job cannot have '{name}'", "Leave it out")
            : isOn && name == "Arguments" && byName.Contains("ArgumentList")
                ? ("it has both 'Arguments' and 'ArgumentList'", "Keep one of them")
            : name is "StandardInputEncoding" or "StandardOutputEncoding" or "StandardErrorEncoding"
                && constant is not { HasValue: true, Value: null }
                && !byName.Contains(redirection)
                ? ($"'{name}' is set and '{redirection}' is not", $"Set '{redirection}' to true")
            : null;
    }
}
