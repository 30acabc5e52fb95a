namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Code that uses jobs.</summary>
internal static class UsageCases
{
    private const string Policies = """


        [JobPolicy]
        [KillOnJobClose]
        [JobMemoryLimit(512 * ByteSize.MiB)]
        [ActiveProcessLimit]
        public sealed partial class Sandbox;

        [JobPolicy]
        [ActiveProcessLimit]
        public sealed partial class Adjustable;
        """;

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Of(
            "JOBGEN080",
            """
            [|Sandbox.Create()|];
            """,
            """
            using var job = Sandbox.Create();
            """),
        Of(
            "JOBGEN080",
            """
            using var p = [|Sandbox.Create("x")|].Start("a.exe");
            """,
            """
            using var job = Sandbox.Create("x");
            using var p = job.Start("a.exe");
            """),
        Of(
            "JOBGEN080",
            """
            _ = [|Sandbox.CreateNew("x")|];
            _ = [|Sandbox.Open("x")|].Name;
            """,
            """
            Sandbox.Create().Dispose();
            await using (Sandbox.Create()) { }
            """),
        Of(
            "JOBGEN080",
            """
            var job = [|Sandbox.Create()|];
            job.Terminate();
            job.ActiveProcessLimit = 3;
            """,
            """
            var job = Sandbox.Create();
            job.Terminate();
            await job.DisposeAsync();
            """),
        Of(
            "JOBGEN080",
            """
            JobObject job;
            job = [|Sandbox.Create()|];
            if (job.Name is null) job.Start("a").Dispose();
            """,
            """
            JobObject? job = null;
            try { job = Sandbox.Create(); } finally { job?.Dispose(); }
            """),
        Of(
            "JOBGEN080",
            """
            if ([|Sandbox.TryOpen("x", out var job)|]) job.Terminate();
            """,
            """
            if (Sandbox.TryOpen("x", out var job)) using (job) job.Terminate();
            """),
        Of(
            "JOBGEN080",
            """
            static void M<T>() where T : JobObject, IJobPolicy<T> => [|T.Create()|].Terminate();
            M<Sandbox>();
            """,
            """
            static T M<T>() where T : JobObject, IJobPolicy<T> => T.Create();
            using var job = M<Sandbox>();
            var held = Sandbox.Create();
            Action end = () => held.Terminate();
            Sandbox[] jobs = [Sandbox.Create()];
            """),
        Of(
            "JOBGEN081",
            """
            using var job = Sandbox.Create();
            using var p = Process.Start("a.exe");
            job.Assign([|p|]);
            """,
            """
            using var job = Sandbox.Create();
            using var p = job.Start("a.exe");
            """),
        Of(
            "JOBGEN081",
            """
            using var job = Sandbox.Create();
            job.Assign([|Process.Start("a.exe")!|]);
            """,
            """
            using var job = Sandbox.Create();
            foreach (var p in Process.GetProcessesByName("a")) job.Assign(p);
            """),
        Of(
            "JOBGEN081",
            """
            using var job = Sandbox.Create();
            Process p = new();
            p.Start();
            job.Assign([|p.SafeHandle|]);
            job.Assign([|p.Id|]);
            """,
            """
            using var job = Sandbox.Create();
            Process p = new();
            job.Assign(p);
            p.Start();
            job.Assign(5);
            """),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create([|new Sandbox.Limits { ActiveProcessLimit = 3 }|]);
            """,
            """
            using var job = Sandbox.Create(Sandbox.DeclaredLimits with { ActiveProcessLimit = 3 });
            """),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.CreateNew("x", [|new() { KillOnJobClose = true }|]);
            """,
            """
            using var job = Sandbox.CreateNew("x", new() { KillOnJobClose = true, JobMemoryLimit = 4096 });
            """),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create();
            var limits = [|new Sandbox.Limits()|];
            limits.ActiveProcessLimit = 3;
            job.Apply(in limits);
            """,
            """
            using var job = Adjustable.Create();
            var limits = new Adjustable.Limits();
            limits.ActiveProcessLimit = 3;
            job.Apply(in limits);
            """),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create([|default|]);
            job.Apply([|default(Sandbox.Limits)|]);
            """,
            """
            using var job = Sandbox.Create(Sandbox.Limits.None);
            job.Apply(Sandbox.Limits.None with { JobMemoryLimit = 4096 });
            """),
        Of(
            "JOBGEN083",
            """
            using var job = Sandbox.Create();
            using var p = job.Start("a.exe");
            using var events = [|job.Subscribe()|];
            """,
            """
            using var job = Sandbox.Create();
            using var events = job.Subscribe();
            using var p = job.Start("a.exe");
            """),
        Of(
            "JOBGEN083",
            """
            static async Task M(Sandbox job)
            {
                if (job.CreatedNew)
                {
                    job.Start("a").Dispose();
                    await foreach (var n in [|job.ReadNotificationsAsync()|]) { }
                }
            }

            await M(Sandbox.Create());
            """,
            """
            static async Task M(Sandbox job, Sandbox other)
            {
                if (job.CreatedNew) { job.Start("a").Dispose(); }
                else { await foreach (var n in job.ReadNotificationsAsync()) { } }
                other.Subscribe().Dispose();
            }

            await M(Sandbox.Create(), Sandbox.Create());
            """),
        Of(
            "JOBGEN084",
            """
            using var job = Sandbox.Open("x", JobAccess.Query);
            [|job.Apply()|];
            [|job.JobMemoryLimit|] = 4096;
            [|job.ResetLimits()|];
            [|job.Update((ref Sandbox.Limits l) => { })|];
            """,
            """
            using var job = Sandbox.Open("x", JobAccess.Query | JobAccess.SetAttributes);
            job.Apply();
            job.JobMemoryLimit = 4096;
            job.ResetLimits();
            """),
        Of(
            "JOBGEN084",
            """
            using var job = Sandbox.Open("x", access: JobAccess.SetAttributes);
            _ = [|job.JobMemoryLimit|];
            [|job.Terminate()|];
            job.Subscribe().Dispose();
            """,
            """
            using var job = Sandbox.Open("x");
            _ = job.JobMemoryLimit;
            job.Terminate();
            """),
        Of(
            "JOBGEN084",
            """
            if (Sandbox.TryOpen("x", out var job, JobAccess.None)) { using (job) { [|job.ReadCounters()|]; _ = job.Name; } }
            """,
            """
            JobAccess access = JobAccess.None;
            if (Sandbox.TryOpen("x", out var job, access)) { using (job) { job.ReadCounters(); } }
            """),
        Of(
            "JOBGEN084",
            """
            using var job = Sandbox.Open("x", JobAccess.Query);
            using var p = [|job.Start("a.exe")|];
            [|job.Assign(5)|];
            await [|job.WaitForSignalAsync()|];
            """,
            """
            using var job = Sandbox.Open("x", JobAccess.AssignProcess | JobAccess.Synchronize);
            using var p = job.Start("a.exe");
            job.Assign(5);
            await job.WaitForSignalAsync();
            """),
    ];

    private static RuleCase Of(string id, string bad, string good) => new(id, bad + Policies, good + Policies);
}
