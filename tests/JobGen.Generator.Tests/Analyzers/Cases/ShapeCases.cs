using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Keywords, nesting, bases and the project.</summary>
internal static class ShapeCases
{
    private const string Right = "[JobPolicy] [KillOnJobClose] public sealed partial class Sandbox;";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "JOBGEN001",
            "[JobPolicy] [KillOnJobClose] public sealed class [|Sandbox|];",
            Right,
            "'Sandbox' is a policy and is not partial, so that nothing can be generated into it. Write 'partial class "
            + "Sandbox'."),
        new(
            "JOBGEN001",
            "[JobPolicy] class [|A|]; [JobPolicy] class [|B|] { }",
            "[JobPolicy] partial class A; [JobPolicy] partial class B { }",
            "'A' is a policy and is not partial, so that nothing can be generated into it. Write 'partial class A'.",
            "'B' is a policy and is not partial, so that nothing can be generated into it. Write 'partial class B'."),
        new(
            "JOBGEN002",
            "class [|Outer|] { partial class Middle { [JobPolicy] partial class Sandbox; } }",
            "partial class Outer { partial class Middle { [JobPolicy] partial class Sandbox; } }",
            "'Outer' holds the policy 'Sandbox' and is not partial, so that nothing can be generated into it. Make 'Outer' "
            + "partial."),
        new(
            "JOBGEN002",
            "record [|Outer|](int X) { struct [|Middle|] { [JobPolicy] partial class Sandbox; } }",
            "partial record Outer(int X) { partial struct Middle { [JobPolicy] partial class Sandbox; } }",
            "'Outer' holds the policy 'Sandbox' and is not partial, so that nothing can be generated into it. Make 'Outer' "
            + "partial.",
            "'Middle' holds the policy 'Sandbox' and is not partial, so that nothing can be generated into it. Make "
            + "'Middle' partial."),
        new(
            "JOBGEN003",
            "[JobPolicy] [|static|] partial class Sandbox;",
            "[JobPolicy] partial class Sandbox;",
            "'Sandbox' is static, but each job is an object of its policy. Remove 'static'."),
        new(
            "JOBGEN004",
            "[JobPolicy] public [|abstract|] partial class Sandbox;",
            "[JobPolicy] public partial class Sandbox;",
            "'Sandbox' is abstract, but 'Create' has to make an object of it. Remove 'abstract'; what several policies "
            + "share goes into methods over JobObject."),
        new(
            "JOBGEN005",
            "[JobPolicy] partial class Sandbox[|<T>|];",
            "[JobPolicy] partial class Sandbox;",
            "'Sandbox' is generic, but its limits are the same for every type argument and its structures must have one "
            + "layout. Remove the type parameters or move the policy out."),
        new(
            "JOBGEN005",
            "partial class Outer<T> { [JobPolicy] partial class [|Sandbox|]; }",
            "partial class Outer { [JobPolicy] partial class Sandbox; }",
            "'Sandbox' stands in the generic type 'Outer', but its limits are the same for every type argument and its "
            + "structures must have one layout. Remove the type parameters or move the policy out."),
        new(
            "JOBGEN006",
            "[JobPolicy] partial [|record|] Sandbox;",
            "[JobPolicy] partial class Sandbox;",
            "'Sandbox' is a record, but a job has an identity and a handle that a copy would share. Write 'class'."),
        new(
            "JOBGEN006",
            "[JobPolicy] partial [|record|] Sandbox(int X);",
            "[JobPolicy] partial class Sandbox;",
            "'Sandbox' is a record, but a job has an identity and a handle that a copy would share. Write 'class'."),
        new(
            "JOBGEN007",
            "[JobPolicy] [|file|] partial class Sandbox;",
            "[JobPolicy] internal partial class Sandbox;",
            "'Sandbox' is local to this file, and the generated part stands in another one. Write 'internal', or 'private' "
            + "inside of a type."),
        new(
            "JOBGEN007",
            "file partial class Outer { [JobPolicy] partial class [|Sandbox|]; }",
            "partial class Outer { [JobPolicy] partial class Sandbox; }",
            "'Sandbox' is local to this file, and the generated part stands in another one. Write 'internal', or 'private' "
            + "inside of a type."),
        new(
            "JOBGEN008",
            "class Base; [JobPolicy] partial class Sandbox : [|Base|], ICloneable { public object Clone() => this; }",
            "[JobPolicy] partial class Sandbox : ICloneable { public object Clone() => this; }",
            "'Sandbox' derives from 'Base', but the generated part derives it from JobObject. Remove the base class; an "
            + "interface may stay."),
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
            "[JobPolicy] partial class Sandbox : JobObject;",
            "'Sandbox' derives from 'Base', but the generated part derives it from JobObject. Remove the base class; an "
            + "interface may stay."),
        new(
            "JOBGEN008",
            "[JobPolicy] partial class Sandbox : [|object|];",
            "[JobPolicy] partial class Sandbox;",
            "'Sandbox' derives from 'object', but the generated part derives it from JobObject. Remove the base class; an "
            + "interface may stay."),
        new(
            "JOBGEN008",
            "[JobPolicy] partial class Sandbox; partial class Sandbox : [|Object|], IDisposable;",
            "[JobPolicy] partial class Sandbox : IDisposable;",
            "'Sandbox' derives from 'object', but the generated part derives it from JobObject. Remove the base class; an "
            + "interface may stay."),
        new(
            "JOBGEN009",
            "[JobPolicy] partial class Sandbox[|(int size)|] { public int Size => size; }",
            "[JobPolicy] partial class Sandbox { public int Size { get; set; } }",
            "'Sandbox' has a primary constructor, which the generated one would have to call with arguments it does not "
            + "have. Remove the parameters; set properties after 'Create'."),
        new(
            "JOBGEN014",
            "[[|JobPolicy|]] public sealed partial class Sandbox;",
            "[JobPolicy] public sealed partial class Sandbox;",
            "The generated part of 'Sandbox' hands structures to the kernel by pointer, and this project forbids unsafe "
            + "code. Set '<AllowUnsafeBlocks>true</AllowUnsafeBlocks>' in the project file.")
        {
            BadOptions = Consumer.Options.WithAllowUnsafe(false),
        },
        new(
            "JOBGEN015",
            "[[|JobPolicy(Name = \"a\")|]] public sealed partial class Sandbox { }",
            "[JobPolicy] public sealed partial class Sandbox { }",
            "The generated part of 'Sandbox' is written in C# 13.0, and this project compiles as C# 12.0. Remove "
            + "'<LangVersion>' from the project file or raise it.")
        {
            BadLanguage = LanguageVersion.CSharp12,
        },
        new(
            "JOBGEN017",
            "[[|JobPolicy|]] public sealed partial class Sandbox;",
            "[JobPolicy] public sealed partial class Sandbox;",
            "The generated part of 'Sandbox' says 'global::JobGen', but this project references JobGen under an extern "
            + "alias alone. Add 'global' to the aliases of the reference.")
        {
            BadFiles = ["extern alias runtime; global using runtime::JobGen;"],
            BadReferences = References.WithRuntimeAliases("runtime"),
        },
        new(
            "JOBGEN017",
            "[[|global::JobGen.JobPolicy|]] partial class Sandbox; class System;",
            "[JobPolicy] partial class Sandbox; namespace N { class System; }",
            "The generated part of 'Sandbox' says 'global::System', but a type of that name hides the namespace. Rename the "
            + "type or move it elsewhere."),
        new(
            "JOBGEN017",
            "[[|JobPolicy|]] partial class Sandbox; namespace JobGen { class CompilerServices; }",
            "[JobPolicy] partial class Sandbox; namespace JobGen.Own { class CompilerServices; }",
            "The generated part of 'Sandbox' says 'global::JobGen.CompilerServices', but a type of that name "
            + "hides the namespace. Rename the type or move it elsewhere."),
        new(
            "JOBGEN017",
            "[[|JobPolicy|]] partial class Sandbox; namespace System { class Runtime; }",
            "[JobPolicy] partial class Sandbox; namespace System { class Runtime<T>; }",
            "The generated part of 'Sandbox' says 'global::System.Runtime', but a type of that name hides the namespace. "
            + "Rename the type or move it elsewhere."),
        new(
            "JOBGEN017",
            "[[|JobPolicy|]] partial class Sandbox; namespace JobGen { class CpuRate; }",
            "[JobPolicy] partial class Sandbox; namespace JobGen { class CpuRates; }",
            "The generated part of 'Sandbox' says 'global::JobGen.CpuRate', but a type of this project "
            + "hides the one of JobGen. Rename the type or move it elsewhere."),
        new(
            "JOBGEN017",
            "[[|JobPolicy|]] partial class Sandbox; namespace JobGen.CompilerServices { class MemoryPages; }",
            "[JobPolicy] partial class Sandbox; namespace JobGen.CompilerServices { class Pages; }",
            "The generated part of 'Sandbox' says 'global::JobGen.CompilerServices.MemoryPages', but a type of this project "
            + "hides the one of JobGen. Rename the type or move it elsewhere."),
        new(
            "JOBGEN017",
            "[[|JobPolicy|]] partial class Sandbox; namespace System { struct TimeSpan; }",
            "[JobPolicy] partial class Sandbox; namespace System { struct TimeSpans; }",
            "The generated part of 'Sandbox' says 'global::System.TimeSpan', but a type of this project "
            + "hides the one of .NET. Rename the type or move it elsewhere."),
        new(
            "JOBGEN016",
            "[[|KillOnJobClose|]] public sealed partial class Sandbox;",
            Right,
            "'[KillOnJobClose]' does nothing here, since 'Sandbox' is no policy. Add '[JobPolicy]' to the class."),
        new(
            "JOBGEN016",
            "[[|JobMemoryLimit(512 * ByteSize.MiB)|], [|JobCounters(JobCounterGroups.Basic)|]] class Sandbox;",
            "[JobPolicy, JobMemoryLimit(512 * ByteSize.MiB), JobCounters(JobCounterGroups.Basic)] partial class Sandbox;",
            "'[JobMemoryLimit]' does nothing here, since 'Sandbox' is no policy. Add '[JobPolicy]' to the class.",
            "'[JobCounters]' does nothing here, since 'Sandbox' is no policy. Add '[JobPolicy]' to the class."),
    ];
}
