namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Named jobs, which may exist already.</summary>
internal static class NamedJobCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
            "JOBGEN090",
            """
            using var job = [|Sandbox.Create("build")|];
            job.Start("a.exe").Dispose();
            """,
            """
            using var job = Sandbox.CreateNew("build");
            job.Start("a.exe").Dispose();
            """,
            Message("build", "job")),
        UsageCase.Of(
            "JOBGEN090",
            """
            using var job = [|Sandbox.Create(Sandbox.DeclaredLimits, "build")|];
            using var named = [|Named.Create()|];
            [JobPolicy(Name = "JobGen.Named"), KillOnJobClose] public sealed partial class Named;
            """,
            """
            using var job = Sandbox.Create(Sandbox.DeclaredLimits, "build");
            if (!job.CreatedNew) { job.Apply(Sandbox.DeclaredLimits); }
            using var named = Named.Create("");
            [JobPolicy(Name = "JobGen.Named"), KillOnJobClose] public sealed partial class Named;
            """,
            Message("build", "job"),
            Message("JobGen.Named", "named")),
        UsageCase.Of(
            "JOBGEN090",
            """
            Sandbox job;
            job = [|Sandbox.Create(name: "build")|];
            using (job) { job.JobMemoryLimit = null; }
            """,
            """
            Sandbox job;
            job = Sandbox.Create("build");
            using (job) { job.Apply(); }
            """,
            Message("build", "job")),
        UsageCase.Of(
            "JOBGEN090",
            """
            using var job = [|Sandbox.CreateBestEffort(out _, "build")|];
            job.Start("a.exe").Dispose();
            """,
            """
            using var job = Sandbox.CreateBestEffort(out _, "build");
            if (job.CreatedNew) { job.Start("a.exe").Dispose(); }
            """,
            Message("build", "job")),
    ];

    private static string Message(string name, string job) =>
        $"Where somebody else has created '{name}' before, this opens that job and applies no limit. Write 'CreateNew', which throws "
        + $"then, or 'if (!{job}.CreatedNew)' and apply the limits.";
}
