namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Constructors, required members and names.</summary>
internal static class MemberCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new(
            "JOBGEN010",
            "[JobPolicy] partial class Sandbox { private [|Sandbox|]() { } }",
            """
            [JobPolicy] partial class Sandbox
            {
                private Sandbox(JobGen.CompilerServices.JobObjectInitializer initializer, string tag)
                    : this(initializer) => Tag = tag;

                public string? Tag { get; }
            }
            """,
            "This constructor of 'Sandbox' makes a job without a handle, since JobObject has no constructor without "
            + "parameters. Remove it and use 'Create', or take a JobObjectInitializer and write ': this(initializer)'."),
        new(
            "JOBGEN010",
            "[JobPolicy] partial class Sandbox { private [|Sandbox|](int x) : base() { } }",
            """
            [JobPolicy] partial class Sandbox
            {
                private Sandbox(int x, JobGen.CompilerServices.JobObjectInitializer initializer)
                    : base(initializer) { }

                static Sandbox() { }
            }
            """,
            "This constructor of 'Sandbox' makes a job without a handle, since JobObject has no constructor without "
            + "parameters. Remove it and use 'Create', or take a JobObjectInitializer and write ': this(initializer)'."),
        new(
            "JOBGEN011",
            "[JobPolicy] partial class Sandbox { public required string [|Tag|] { get; set; } public required int [|_size|]; }",
            "[JobPolicy] partial class Sandbox { public string? Tag { get; set; } public int _size; }",
            "'Sandbox.Tag' is required, but 'Create' and 'Open' make the object and cannot set it. Remove 'required' and "
            + "give the member a default.",
            "'Sandbox._size' is required, but 'Create' and 'Open' make the object and cannot set it. Remove 'required' and "
            + "give the member a default."),
        new(
            "JOBGEN012",
            "[JobPolicy] partial class [|Limits|];",
            "[JobPolicy] partial class LimitsPolicy;",
            "A class cannot be named like its member, and 'Limits' is one that is generated into it. Give the policy "
            + "another name, as 'LimitsPolicy'."),
        new(
            "JOBGEN012",
            "[JobPolicy] partial class [|Create|];",
            "[JobPolicy] partial class CreatePolicy;",
            "A class cannot be named like its member, and 'Create' is one that is generated into it. Give the policy "
            + "another name, as 'CreatePolicy'."),
        new(
            "JOBGEN012",
            "[JobPolicy] [ActiveProcessLimit(3)] partial class [|ActiveProcessLimit|];",
            "[JobPolicy] [ActiveProcessLimit(3)] partial class Children; [JobPolicy] partial class ActiveProcessLimit;",
            "A class cannot be named like its member, and 'ActiveProcessLimit' is one that is generated into it. Give the "
            + "policy another name, as 'ActiveProcessLimitPolicy'."),
        new(
            "JOBGEN013",
            """
            [JobPolicy] [JobTimeLimit] partial class Sandbox
            {
                public int [|JobTimeLimit|];
                void [|Apply|]() { }
                class [|Counters|];
                int [|_jobTime|];
            }
            """,
            "[JobPolicy] partial class Sandbox { public int JobTimeLimit; void Apply(int times) { } class Counters<T>; int _jobTime; }",
            "'Sandbox.JobTimeLimit' is also a member of the generated part. Rename or remove it.",
            "'Sandbox.Apply' is also a member of the generated part. Rename or remove it.",
            "'Sandbox.Counters' is also a member of the generated part. Rename or remove it.",
            "'Sandbox._jobTime' is also a member of the generated part. Rename or remove it."),
        new(
            "JOBGEN013",
            "[JobPolicy] partial class Sandbox { public static Sandbox [|Create|](ref Limits limits, string name, JobSecurity s) => null!; }",
            "[JobPolicy] partial class Sandbox { public static Sandbox Create(ref Limits limits, int number) => null!; }",
            "'Sandbox.Create' is also a member of the generated part. Rename or remove it."),
        new(
            "JOBGEN013",
            """
            namespace N
            {
                class LimitsUpdate;
                class Limits;

                [JobPolicy] partial class Sandbox
                {
                    void [|Update|](LimitsUpdate? update) { }
                    void [|Apply|](in Limits limits) { }
                    void ResetLimits(Limits limits) { }
                    void QueryLimits(in N.Limits limits) { }
                }
            }
            """,
            """
            namespace N
            {
                class LimitsUpdate;

                [JobPolicy] partial class Sandbox
                {
                    void Update(N.LimitsUpdate update) { }
                    void Apply(in Limits? limits) { }
                }
            }
            """,
            "'Sandbox.Update' is also a member of the generated part. Rename or remove it.",
            "'Sandbox.Apply' is also a member of the generated part. Rename or remove it."),
        new(
            "JOBGEN013",
            "[JobPolicy] partial class Sandbox { [|Sandbox|](JobGen.CompilerServices.JobObjectInitializer own) : base(own) { } }",
            "[JobPolicy] partial class Sandbox { }",
            "The constructor of 'Sandbox' is also a member of the generated part. Rename or remove it."),
        new(
            "JOBGEN013",
            "[JobPolicy] partial class Sandbox { public new int [|Handle|] => 1; }",
            "[JobPolicy] partial class Sandbox { public new void Dispose() { } }",
            "'Sandbox.Handle' hides a member that the generated part inherits and needs. Rename or remove it."),
        new(
            "JOBGEN013",
            """
            [JobPolicy] partial class Sandbox
            {
                public static void [|Accept|]<T>(ref T visitor)
                    where T : IJobPolicyVisitor
                {
                }
            }
            """,
            """
            [JobPolicy] partial class Sandbox
            {
                public void Accept<T>(T visitor)
                {
                }
            }

            [JobPolicy] partial class Other
            {
                public bool Accept { get; set; }
            }
            """,
            "'Sandbox.Accept' hides a member that the generated part inherits and needs. Rename or remove it."),
        new(
            "JOBGEN013",
            "[JobPolicy] partial class Sandbox { [|event|] int [|Open|]; }".Replace(
                "[|event|] int", "event Action?", StringComparison.Ordinal),
            "[JobPolicy] partial class Sandbox { public event Action? Opened { add { } remove { } } }",
            "'Sandbox.Open' is also a member of the generated part. Rename or remove it."),
        new(
            "JOBGEN013",
            """
            [JobPolicy, JobMemoryLimit] partial class Sandbox
            {
                ulong? [|get_JobMemoryLimit|]() => 1;
                void [|set_JobMemoryLimit|](ulong? bytes) { }
                int [|get_DeclaredLimits|];
                class [|set_DeclaredLimits|];
            }
            """,
            """
            [JobPolicy, JobMemoryLimit] partial class Sandbox
            {
                ulong? get_JobMemoryLimit(int number) => 1;
                void set_JobMemoryLimit(ulong bytes) { }
                void set_ActiveProcessLimit(uint? limit) { }
            }
            """,
            "'Sandbox.get_JobMemoryLimit' is also a member of the generated part. Rename or remove it.",
            "'Sandbox.set_JobMemoryLimit' is also a member of the generated part. Rename or remove it.",
            "'Sandbox.get_DeclaredLimits' is also a member of the generated part. Rename or remove it.",
            "'Sandbox.set_DeclaredLimits' is also a member of the generated part. Rename or remove it."),
    ];
}
