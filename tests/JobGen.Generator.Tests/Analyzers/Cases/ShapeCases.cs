using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Keywords, nesting, bases and the project.</summary>
internal static class ShapeCases
{
    private const string Right = "[JobPolicy] [KillOnJobClose] public sealed partial class Sandbox;";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("JOBGEN001", "[JobPolicy] [KillOnJobClose] public sealed class [|Sandbox|];", Right),
        new("JOBGEN001", "[JobPolicy] class [|A|]; [JobPolicy] class [|B|] { }", "[JobPolicy] partial class A; [JobPolicy] partial class B { }"),
        new(
            "JOBGEN002",
            "class [|Outer|] { partial class Middle { [JobPolicy] partial class Sandbox; } }",
            "partial class Outer { partial class Middle { [JobPolicy] partial class Sandbox; } }"),
        new(
            "JOBGEN002",
            "record [|Outer|](int X) { struct [|Middle|] { [JobPolicy] partial class Sandbox; } }",
            "partial record Outer(int X) { partial struct Middle { [JobPolicy] partial class Sandbox; } }"),
        new("JOBGEN003", "[JobPolicy] [|static|] partial class Sandbox;", "[JobPolicy] partial class Sandbox;"),
        new("JOBGEN004", "[JobPolicy] public [|abstract|] partial class Sandbox;", "[JobPolicy] public partial class Sandbox;"),
        new("JOBGEN005", "[JobPolicy] partial class Sandbox[|<T>|];", "[JobPolicy] partial class Sandbox;"),
        new(
            "JOBGEN005",
            "partial class Outer<T> { [JobPolicy] partial class [|Sandbox|]; }",
            "partial class Outer { [JobPolicy] partial class Sandbox; }"),
        new("JOBGEN006", "[JobPolicy] partial [|record|] Sandbox;", "[JobPolicy] partial class Sandbox;"),
        new("JOBGEN006", "[JobPolicy] partial [|record|] Sandbox(int X);", "[JobPolicy] partial class Sandbox;"),
        new("JOBGEN007", "[JobPolicy] [|file|] partial class Sandbox;", "[JobPolicy] internal partial class Sandbox;"),
        new(
            "JOBGEN007",
            "file partial class Outer { [JobPolicy] partial class [|Sandbox|]; }",
            "partial class Outer { [JobPolicy] partial class Sandbox; }"),
        new(
            "JOBGEN008",
            "class Base; [JobPolicy] partial class Sandbox : [|Base|], ICloneable { public object Clone() => this; }",
            "[JobPolicy] partial class Sandbox : ICloneable { public object Clone() => this; }"),
        new(
            "JOBGEN008",
            """
            namespace N
            {
                class Base;
            }

            [JobPolicy] partial class Sandbox : ICloneable;

            partial class Sandbox : [|N.Base|]
            {
                public object Clone() => this;
            }
            """,
            "[JobPolicy] partial class Sandbox : JobObject;"),
        new("JOBGEN008", "[JobPolicy] partial class Sandbox : [|object|];", "[JobPolicy] partial class Sandbox;"),
        new(
            "JOBGEN008",
            "[JobPolicy] partial class Sandbox; partial class Sandbox : [|Object|], IDisposable;",
            "[JobPolicy] partial class Sandbox : IDisposable;"),
        new(
            "JOBGEN009",
            "[JobPolicy] partial class Sandbox[|(int size)|] { public int Size => size; }",
            "[JobPolicy] partial class Sandbox { public int Size { get; set; } }"),
        new("JOBGEN014", "[[|JobPolicy|]] public sealed partial class Sandbox;", "[JobPolicy] public sealed partial class Sandbox;")
        {
            BadOptions = Consumer.Options.WithAllowUnsafe(false),
        },
        new(
            "JOBGEN015",
            "[[|JobPolicy(Name = \"a\")|]] public sealed partial class Sandbox { }",
            "[JobPolicy] public sealed partial class Sandbox { }")
        {
            BadLanguage = LanguageVersion.CSharp12,
        },
        new("JOBGEN017", "[[|JobPolicy|]] public sealed partial class Sandbox;", "[JobPolicy] public sealed partial class Sandbox;")
        {
            BadFiles = ["extern alias runtime; global using runtime::JobGen;"],
            BadReferences = References.WithRuntimeAliases("runtime"),
        },
        new(
            "JOBGEN017",
            "[[|global::JobGen.JobPolicy|]] partial class Sandbox; class System;",
            "[JobPolicy] partial class Sandbox; namespace N { class System; }"),
        new("JOBGEN016", "[[|KillOnJobClose|]] public sealed partial class Sandbox;", Right),
        new(
            "JOBGEN016",
            "[[|JobMemoryLimit(512 * ByteSize.MiB)|], [|JobCounters(JobCounterGroups.Basic)|]] class Sandbox;",
            "[JobPolicy, JobMemoryLimit(512 * ByteSize.MiB), JobCounters(JobCounterGroups.Basic)] partial class Sandbox;"),
    ];
}
