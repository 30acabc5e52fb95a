using System.Collections.Concurrent;
using JobGen.Generator.Diagnostics;
using JobGen.Generator.Limits;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation;

/// <summary>The object names of a project. It takes all of it to see two policies of one name: builds report it, editors do not.</summary>
internal sealed class ObjectNames
{
    private const int LongestName = 260;
    private static readonly string[] Prefixes = [@"Local\", @"Global\"];

    private readonly ConcurrentBag<(string Name, INamedTypeSymbol Policy, AttributeReader Attribute)> _named = [];

    /// <summary>Finds what Windows does not take as a name.</summary>
    public static void Check(PolicyAttributes attributes, FindingList findings)
    {
        if (attributes.Policy is not { } policy || policy.NamedText("Name") is not { } name)
        {
            return;
        }

        if (name.Length == 0)
        {
            findings.AtNamed(policy, "Name", Rules.ObjectNameEmpty);
        }
        else if (Fault(name) is { } fault)
        {
            findings.AtNamed(policy, "Name", Rules.ObjectNameInvalid, name.Replace("\0", @"\0"), fault);
        }
    }

    public void Add(INamedTypeSymbol type, PolicyAttributes attributes)
    {
        if (attributes.Policy is { } policy && policy.NamedText("Name") is { Length: > 0 } name)
        {
            _named.Add((Normalize(name), type, policy));
        }
    }

    public void ReportShared(Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var same in _named.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            foreach ((string name, INamedTypeSymbol policy, AttributeReader attribute) in same)
            {
                string other = same.Where(entry => !SymbolEqualityComparer.Default.Equals(entry.Policy, policy))
                    .Select(entry => entry.Policy.ToDisplayString())
                    .OrderBy(display => display, StringComparer.Ordinal)
                    .First();
                Location location = AttributeLocations.Named(attribute.Data, "Name", cancellationToken);
                report(Diagnostic.Create(Rules.SharedObjectName, location, other, name));
            }
        }
    }

    /// <summary>The name without the prefix of the caller's own session, which is where names without one go.</summary>
    private static string Normalize(string name) =>
        name.StartsWith(Prefixes[0], StringComparison.Ordinal) ? name.Substring(Prefixes[0].Length) : name;

    private static string? Fault(string name)
    {
        string? prefix = Array.Find(Prefixes, candidate => name.StartsWith(candidate, StringComparison.Ordinal));
        string rest = name.Substring(prefix?.Length ?? 0);
        return rest switch
        {
            "Global" or "Local" or "Session" =>
                "is the name of a link that Windows keeps beside the objects, so that it refuses a job of that name with 6",
            "" => "is a prefix and no name, and Windows refuses it with 123",
            _ when rest.IndexOf('\\') >= 0 =>
                "has a backslash elsewhere than after 'Local' or 'Global' (with capitals), and Windows refuses it with 3 or 161",
            _ when rest.IndexOf('\0') >= 0 => "has a null character, where Windows takes the name to end",
            _ when name.Length > LongestName => $"has {name.Length} characters, and Windows refuses it with 206",
            _ => null,
        };
    }
}
