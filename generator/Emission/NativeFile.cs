using System.Reflection;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>
/// The native types that policies use: C# files that the runtime is compiled from, embedded here and emitted unchanged into one
/// file, as far as the policies of a compilation need them.
/// </summary>
internal static class NativeFile
{
    public const string HintName = "JobGen.NativeApi.g.cs";

    // What a structure needs beside what all need.
    private static readonly Dictionary<string, string[]> Needs = new()
    {
        ["JOBOBJECT_EXTENDED_LIMIT_INFORMATION"] = ["WinNT", "IO_COUNTERS", "JOBOBJECT_BASIC_LIMIT_INFORMATION"],
        ["JOBOBJECT_CPU_RATE_CONTROL_INFORMATION"] = ["WinNT"],
        ["JOBOBJECT_NET_RATE_CONTROL_INFORMATION"] = ["WinNT"],
    };

    /// <summary>The structures that a policy handles itself, in alphabetical order, unless its project has them.</summary>
    public static EquatableArray<string> StructsOf(PolicyModel policy) =>
        Sorted(policy.HasNativeTypes ? [] : new PolicySyntax(policy).Structs.Select(one => one.StructName));

    /// <summary>The structures that any of several policies handles, in alphabetical order.</summary>
    public static EquatableArray<string> Union(IEnumerable<EquatableArray<string>> structs) => Sorted(structs.SelectMany(names => names));

    /// <summary>The file with the structures and what they need.</summary>
    public static string Emit(EquatableArray<string> structs)
    {
        CodeWriter writer = new();
        writer.Lines($$"""
            {{PolicyEmitter.Mark}}: the native types that the policies of this project use.
            // </auto-generated>
            #nullable enable

            // Windows fills the structures. What is generated is in no file that lists an API.
            #pragma warning disable CS0649, RS0051

            """);
        WriteNamespace(writer, "Microsoft.CodeAnalysis", "EmbeddedAttribute");
        writer.Line();
        IEnumerable<string> needed = structs.SelectMany(name => Needs.TryGetValue(name, out string[]? needs) ? needs : []);
        WriteNamespace(writer, "JobGen.NativeApi", [.. Sorted(structs.Concat(needed).Append("JobApi2"))]);
        return writer.ToString();
    }

    private static void WriteNamespace(CodeWriter writer, string name, params string[] types)
    {
        using (writer.Open($"namespace {name}"))
        {
            for (int position = 0; position < types.Length; position++)
            {
                if (position != 0)
                {
                    writer.Line();
                }

                WriteType(writer, types[position]);
            }
        }
    }

    // The files hold one type each, behind the line of their namespace.
    private static void WriteType(CodeWriter writer, string name)
    {
        using Stream stream = typeof(NativeFile).GetTypeInfo().Assembly.GetManifestResourceStream($"NativeApi/{name}.cs")!;
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd().Replace("\r\n", "\n");
        writer.Lines(text.Substring(text.IndexOf(";\n\n", StringComparison.Ordinal) + 3).TrimEnd('\n'));
    }

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        new(names.Distinct().OrderBy(name => name, StringComparer.Ordinal));
}
