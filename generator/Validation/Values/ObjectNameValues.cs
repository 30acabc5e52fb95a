using JobGen.Generator.Diagnostics;
using JobGen.Generator.Parsing;

namespace JobGen.Generator.Validation.Values;

/// <summary>The kernel object name of <c>[JobPolicy]</c>.</summary>
internal static class ObjectNameValues
{
    private const int LongestName = 260;
    private static readonly string[] Prefixes = [@"Local\", @"Global\"];

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

    /// <summary>The name without the prefix of the caller's own session, which is where names without one go.</summary>
    public static string Normalize(string name) =>
        name.StartsWith(Prefixes[0], StringComparison.Ordinal) ? name.Substring(Prefixes[0].Length) : name;

    private static string? Fault(string name)
    {
        string? prefix = Array.Find(Prefixes, candidate => name.StartsWith(candidate, StringComparison.Ordinal));
        string rest = name.Substring(prefix?.Length ?? 0);
        return rest switch
        {
            "Global" or "Local" or "Session" => "is the name of a link that Windows keeps beside the objects, so that it refuses a job of that name with 6",
            "" => "is a prefix and no name, and Windows refuses it with 123",
            _ when rest.IndexOf('\\') >= 0 =>
                "has a backslash elsewhere than after 'Local' or 'Global' (with capitals), and Windows refuses it with 3 or 161",
            _ when rest.IndexOf('\0') >= 0 => "has a null character, where Windows takes the name to end",
            _ when name.Length > LongestName => $"has {name.Length} characters, and Windows refuses it with 206",
            _ => null,
        };
    }
}
