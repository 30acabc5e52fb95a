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

        [JobPolicy]
        [JobTimeLimit(Seconds = 5)]
        public sealed partial class Timed;

        #pragma warning disable JOBGEN058
        [JobPolicy]
        [IoRateControl]
        public sealed partial class Disk;
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
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        Of(
            "JOBGEN080",
            """
            using var p = [|Sandbox.Create("x")|].Start("a.exe");
            """,
            """
            using var job = Sandbox.Create("x");
            using var p = job.Start("a.exe");
            """,
            "Nobody can dispose the job, and only what 'Start' returns keeps it, so that its handle is closed some time "
            + "after that is done with, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job "
            + "= Sandbox.Create(\"x\");'."),
        Of(
            "JOBGEN080",
            """
            _ = [|Sandbox.CreateNew("x")|];
            _ = [|Sandbox.Open("x")|].Name;
            """,
            """
            Sandbox.Create().Dispose();
            await using (Sandbox.Create()) { }
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.CreateNew(\"x\");'.",
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Open(\"x\");'."),
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
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
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
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        Of(
            "JOBGEN080",
            """
            if ([|Sandbox.TryOpen("x", out var job)|]) job.Terminate();
            """,
            """
            if (Sandbox.TryOpen("x", out var job)) using (job) job.Terminate();
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using (job)' around what uses it."),
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
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = T.Create();'."),
        Of(
            "JOBGEN080",
            """
            [|Sandbox.Create("x")|]?.Start("a.exe");
            var job = args.Length == 0 ? [|Sandbox.Create()|] : null;
            """,
            """
            using var job = args.Length == 0 ? Sandbox.Create() : null;
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create(\"x\");'.",
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        Of(
            "JOBGEN080",
            """
            var job = [|Sandbox.Create()|];
            job = Sandbox.Create();
            job.Dispose();
            """,
            """
            var job = Sandbox.Create();
            job.Dispose();
            job = Sandbox.Create();
            job.Dispose();
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        Of(
            "JOBGEN080",
            """
            var job = [|Sandbox.Create()|];
            using var p = job.Start("a.exe");
            await p.WaitForExitAsync();
            """,
            """
            static JobProcess Start()
            {
                var job = Sandbox.Create();
                return job.Start("a.exe");
            }

            using var p = Start();
            """,
            "The job is never disposed and only what 'Start' returns keeps it, so that its handle is closed some time "
            + "after that is done with, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job "
            + "= Sandbox.Create();'."),
        Of(
            "JOBGEN080",
            """
            static Task Wait() => [|Sandbox.Create()|].WaitForEmptyAsync();
            await Wait();
            if ([|Sandbox.Create()|] is { CreatedNew: true } job) job.Terminate();
            """,
            """
            static Task Wait()
            {
                var job = Sandbox.Create();
                job.Start("a.exe").Dispose();
                return job.WaitForEmptyAsync();
            }

            await Wait();
            if (Sandbox.Create() is { CreatedNew: true } other) other.Dispose();
            """,
            "Nobody can dispose the job, and only what 'WaitForEmptyAsync' returns keeps it, so that its handle is closed "
            + "some time after that is done with, which ends its processes where '[KillOnJobClose]' is declared. Write "
            + "'using var job = Sandbox.Create();'.",
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        Of(
            "JOBGEN080",
            """
            if ([|Sandbox.TryOpen("x", out _)|]) Console.WriteLine("It runs.");
            Action lose = () => { [|Sandbox.Create()|]; };
            """,
            """
            if (Sandbox.TryOpen("x", out var job)) job.Dispose();
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using (job)' around what uses it.",
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        Of(
            "JOBGEN081",
            """
            using var job = Sandbox.Create();
            var id = Process.Start("a.exe").Id;
            job.Assign([|id|]);
            if (Process.Start("b.exe") is { } p) job.Assign([|p|]);
            """,
            """
            using var job = Sandbox.Create();
            var id = Process.GetProcessById(3).Id;
            job.Assign(id);
            Process q = Process.GetProcessById(3);
            job.Assign(q);
            q = Process.Start("a.exe");
            """,
            "Until it is assigned the process runs outside of the job, and the children that it starts meanwhile stay "
            + "outside. Write 'job.Start(…)', which starts it in the job."),
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
            """,
            "Until it is assigned the process runs outside of the job, and the children that it starts meanwhile stay "
            + "outside. Write 'job.Start(…)', which starts it in the job."),
        Of(
            "JOBGEN081",
            """
            using var job = Sandbox.Create();
            job.Assign([|Process.Start("a.exe")!|]);
            """,
            """
            using var job = Sandbox.Create();
            foreach (var p in Process.GetProcessesByName("a")) job.Assign(p);
            """,
            "Until it is assigned the process runs outside of the job, and the children that it starts meanwhile stay "
            + "outside. Write 'job.Start(…)', which starts it in the job."),
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
            """,
            "Until it is assigned the process runs outside of the job, and the children that it starts meanwhile stay "
            + "outside. Write 'job.Start(…)', which starts it in the job."),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create([|new Sandbox.Limits { ActiveProcessLimit = 3 }|]);
            """,
            """
            using var job = Sandbox.Create(Sandbox.DeclaredLimits with { ActiveProcessLimit = 3 });
            """,
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.CreateNew("x", [|new() { KillOnJobClose = true }|]);
            """,
            """
            using var job = Sandbox.CreateNew("x", new() { KillOnJobClose = true, JobMemoryLimit = 4096 });
            """,
            "A new 'Limits' is all off, so that this drops the declared JobMemoryLimit. Write 'Sandbox.DeclaredLimits with "
            + "{ … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
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
            """,
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create([|default|]);
            job.Apply([|default(Sandbox.Limits)|]);
            """,
            """
            using var job = Sandbox.Create(Sandbox.Limits.None);
            job.Apply(Sandbox.Limits.None with { JobMemoryLimit = 4096 });
            """,
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create(args.Length == 0 ? [|new Sandbox.Limits { KillOnJobClose = true }|] : [|default|]);
            job.Apply([|new Sandbox.Limits { KillOnJobClose = true }|] with { ActiveProcessLimit = 1 });
            job.Apply([|C.Few|]);
            static class C { public static readonly Sandbox.Limits Few = new() { ActiveProcessLimit = 3 }; }
            """,
            """
            using var job = Sandbox.Create(args.Length == 0 ? Sandbox.DeclaredLimits : Sandbox.Limits.None);
            job.Apply(new Sandbox.Limits { KillOnJobClose = true } with { JobMemoryLimit = 4096 });
            Sandbox.Limits limits = new();
            (limits.KillOnJobClose, limits.JobMemoryLimit) = (true, 4096);
            job.Apply(limits);
            job.Apply(C.All);
            static class C { public static readonly Sandbox.Limits All = new() { KillOnJobClose = true, JobMemoryLimit = 4096 }; }
            """,
            "A new 'Limits' is all off, so that this drops the declared JobMemoryLimit. Write 'Sandbox.DeclaredLimits with "
            + "{ … }', or 'Sandbox.Limits.None with { … }' where that is meant.",
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant.",
            "A new 'Limits' is all off, so that this drops the declared JobMemoryLimit. Write 'Sandbox.DeclaredLimits with "
            + "{ … }', or 'Sandbox.Limits.None with { … }' where that is meant.",
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        Of(
            "JOBGEN083",
            """
            using var job = Sandbox.Create();
            try { job.Start("a.exe").Dispose(); } finally { Console.WriteLine(); }
            using var events = [|job.Subscribe()|];
            using var other = Sandbox.Create();
            for (int i = 0; i < 3; i++) { other.Assign(i); }
            await foreach (var n in [|other.ReadNotificationsAsync()|]) { }
            """,
            """
            using var job = Sandbox.Create();
            using var events = job.Subscribe();
            for (int i = 0; i < 3; i++) { job.Assign(i); }
            """,
            "'job.Start' comes before, and what happens in the job until this subscription is in force is not reported. "
            + "Subscribe first, then start.",
            "'other.Assign' comes before, and what happens in the job until this subscription is in force is not reported. "
            + "Subscribe first, then start."),
        Of(
            "JOBGEN083",
            """
            using var job = Sandbox.Create();
            if (job.CreatedNew) job.Start("a.exe").Dispose();
            Task reading = Task.Run(async () => { await foreach (var n in [|job.ReadNotificationsAsync()|]) { } });
            await reading;
            """,
            """
            using var job = Sandbox.Create();
            Task reading = Task.Run(async () => { await foreach (var n in job.ReadNotificationsAsync()) { } });
            if (job.CreatedNew) job.Start("a.exe").Dispose();
            await reading;
            """,
            "'job.Start' comes before, and what happens in the job until this subscription is in force is not reported. "
            + "Subscribe first, then start."),
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
            """,
            "'job.Start' comes before, and what happens in the job until this subscription is in force is not reported. "
            + "Subscribe first, then start."),
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
            """,
            "'job.Start' comes before, and what happens in the job until this subscription is in force is not reported. "
            + "Subscribe first, then start."),
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
            """,
            "'Apply' needs JobAccess.SetAttributes, and the job was opened with JobAccess.Query alone, so that Windows "
            + "answers 5. Add 'JobAccess.SetAttributes' to the access of 'Open'.",
            "'JobMemoryLimit' needs JobAccess.SetAttributes | JobAccess.Query, and the job was opened with JobAccess.Query "
            + "alone, so that Windows answers 5. Add 'JobAccess.SetAttributes' to the access of 'Open'.",
            "'ResetLimits' needs JobAccess.SetAttributes, and the job was opened with JobAccess.Query alone, so that "
            + "Windows answers 5. Add 'JobAccess.SetAttributes' to the access of 'Open'.",
            "'Update' needs JobAccess.SetAttributes | JobAccess.Query, and the job was opened with JobAccess.Query alone, "
            + "so that Windows answers 5. Add 'JobAccess.SetAttributes' to the access of 'Open'."),
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
            """,
            "'JobMemoryLimit' needs JobAccess.Query, and the job was opened with JobAccess.SetAttributes alone, so that "
            + "Windows answers 5. Add 'JobAccess.Query' to the access of 'Open'.",
            "'Terminate' needs JobAccess.Terminate, and the job was opened with JobAccess.SetAttributes alone, so that "
            + "Windows answers 5. Add 'JobAccess.Terminate' to the access of 'Open'."),
        Of(
            "JOBGEN084",
            """
            if (Sandbox.TryOpen("x", out var job, JobAccess.None)) { using (job) { [|job.ReadCounters()|]; _ = job.Name; } }
            """,
            """
            JobAccess access = JobAccess.None;
            if (Sandbox.TryOpen("x", out var job, access)) { using (job) { job.ReadCounters(); } }
            """,
            "'ReadCounters' needs JobAccess.Query, and the job was opened with JobAccess.None alone, so that Windows "
            + "answers 5. Add 'JobAccess.Query' to the access of 'TryOpen'."),
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
            """,
            "'Start' needs JobAccess.AssignProcess, and the job was opened with JobAccess.Query alone, so that Windows "
            + "answers 5. Add 'JobAccess.AssignProcess' to the access of 'Open'.",
            "'Assign' needs JobAccess.AssignProcess, and the job was opened with JobAccess.Query alone, so that Windows "
            + "answers 5. Add 'JobAccess.AssignProcess' to the access of 'Open'.",
            "'WaitForSignalAsync' needs JobAccess.Synchronize, and the job was opened with JobAccess.Query alone, so that "
            + "Windows answers 5. Add 'JobAccess.Synchronize' to the access of 'Open'."),
        Of(
            "JOBGEN084",
            """
            using var job = Sandbox.Open("x", JobAccess.SetAttributes);
            [|job.JobMemoryLimit|] = 4096;
            await [|job.WaitForEmptyAsync()|];
            """,
            """
            using var job = Sandbox.Open("x", JobAccess.SetAttributes | JobAccess.Query);
            job.JobMemoryLimit = 4096;
            await job.WaitForEmptyAsync();
            """,
            "'JobMemoryLimit' needs JobAccess.SetAttributes | JobAccess.Query, and the job was opened with "
            + "JobAccess.SetAttributes alone, so that Windows answers 5. Add 'JobAccess.Query' to the access of 'Open'.",
            "'WaitForEmptyAsync' needs JobAccess.Query, and the job was opened with JobAccess.SetAttributes alone, so that "
            + "Windows answers 5. Add 'JobAccess.Query' to the access of 'Open'."),
        Of(
            "JOBGEN084",
            """
            using var job = Sandbox.Open("x", JobAccess.Query);
            [|job?.Apply()|];
            using var other = args.Length == 0 ? Sandbox.Open("x", JobAccess.Query) : Sandbox.Open("y", JobAccess.None);
            [|other.Terminate()|];
            """,
            """
            using var job = Sandbox.Open("x", (JobAccess)0x02000000);
            job?.Apply();
            using var other = args.Length == 0 ? Sandbox.Open("x", JobAccess.Query) : Sandbox.Open("y", JobAccess.Terminate);
            other.Terminate();
            """,
            "'Apply' needs JobAccess.SetAttributes, and the job was opened with JobAccess.Query alone, so that Windows "
            + "answers 5. Add 'JobAccess.SetAttributes' to the access of 'Open'.",
            "'Terminate' needs JobAccess.Terminate, and the job was opened with JobAccess.Query alone, so that Windows "
            + "answers 5. Add 'JobAccess.Terminate' to the access of 'Open'."),
        Of(
            "JOBGEN084",
            """
            using var job = Timed.Open("x", JobAccess.SetAttributes);
            [|job.Apply()|];
            [|job.Apply(Timed.DeclaredLimits)|];
            """,
            """
            using var job = Timed.Open("x", JobAccess.SetAttributes | JobAccess.Query);
            job.Apply();
            using var other = Timed.Open("x", JobAccess.SetAttributes);
            other.Apply(Timed.Limits.None);
            other.ResetLimits();
            """,
            "'Apply' needs JobAccess.SetAttributes | JobAccess.Query, and the job was opened with JobAccess.SetAttributes "
            + "alone, so that Windows answers 5. Add 'JobAccess.Query' to the access of 'Open'."),
        Of(
            "JOBGEN084",
            """
            using var job = Disk.Open("x", JobAccess.SetAttributes);
            [|job.ResetLimits()|];
            """,
            """
            using var job = Disk.Open("x", JobAccess.SetAttributes | JobAccess.Query);
            job.ResetLimits();
            """,
            "'ResetLimits' needs JobAccess.SetAttributes | JobAccess.Query, and the job was opened with "
            + "JobAccess.SetAttributes alone, so that Windows answers 5. Add 'JobAccess.Query' to the access of 'Open'."),
    ];

    private static RuleCase Of(string id, string bad, string good, params string[] messages) =>
        new(id, bad + Policies, good + Policies, messages);
}
