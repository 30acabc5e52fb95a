using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>A random project around random sources: how it references the runtime, its global usings, its types in no namespace.</summary>
internal sealed class RandomSurroundings
{
    private static readonly string[] _names =
    [
        "nint", "nuint", "var", "dynamic", "nameof", "unmanaged", "notnull", "field", "value", "record", "required", "scoped", "file", "_",
        "JobGenApi", "NativeApi", "CompilerServices", "Kernel32", "WinNT", "JOBOBJECTINFOCLASS", "Limits", "Counters", "LimitsUpdate",
        "TimeSpan", "IntPtr", "UIntPtr", "DllImport",
    ];

    private RandomSurroundings(string[] aliases, string usings, string source)
    {
        References = Driver.References.WithRuntimeAliases(aliases);
        IsRuntimeInReach = aliases.Contains("global");
        Usings = usings;
        Source = source;
    }

    public IReadOnlyList<MetadataReference> References { get; }

    /// <summary>Whether generated code can say <c>global::JobGen</c>.</summary>
    public bool IsRuntimeInReach { get; }

    /// <summary>What each source starts with.</summary>
    public string Usings { get; }

    /// <summary>The project's own file.</summary>
    public string Source { get; }

    public static RandomSurroundings Create(Random random)
    {
        string[] names = [.. _names];
        random.Shuffle(names);
        string types = string.Concat(names.Take(random.Next(names.Length / 2)).Select(name => $"internal sealed class @{name};\n"));
        string usings = string.Concat(
            names.Skip(names.Length / 2).Take(random.Next(names.Length / 2)).Select(
                name => $"global using @{name} = global::System.Text.StringBuilder;\n"));
        string[] aliases = random.Next(8) switch
        {
            0 => ["jobs"],
            1 => ["global", "jobs"],
            _ => ["global"],
        };
        return new(
            aliases,
            aliases.Contains("jobs")
                ? "extern alias jobs; using System.Diagnostics; using jobs::JobGen;"
                : "using System.Diagnostics; using JobGen;",
            usings + types);
    }
}
