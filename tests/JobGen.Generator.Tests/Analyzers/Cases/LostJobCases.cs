namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Jobs that nobody disposes.</summary>
internal static class LostJobCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
            "JOBGEN080",
            """
            if ([|Sandbox.TryOpen("x", out var job)|]) job.Terminate();
            """,
            """
            if (Sandbox.TryOpen("x", out var job)) using (job) job.Terminate();
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using (job)' around what uses it."),
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
            "JOBGEN080",
            """
            Sandbox? job = null;
            job ??= [|Sandbox.Create()|];
            job.Terminate();
            var other = args.Length switch { 0 => [|Sandbox.Create()|], _ => null };
            other?.Terminate();
            """,
            """
            Sandbox? job = null;
            job ??= Sandbox.Create();
            job.Dispose();
            using var other = args.Length switch { 0 => Sandbox.Create(), _ => null };
            """,
            "The job is never disposed and nothing keeps it, so that the garbage collector closes its handle at some "
            + "point, which ends its processes where '[KillOnJobClose]' is declared. Write 'using var job = "
            + "Sandbox.Create();'."),
        UsageCase.Of(
            "JOBGEN080",
            """
            var job = [|Sandbox.Create()|];
            await job.WaitForEmptyAsync();
            """,
            """
            using var job = Sandbox.Create();
            await job.WaitForEmptyAsync();
            """,
            "The job is never disposed and only what 'WaitForEmptyAsync' returns keeps it, so that its handle is closed "
            + "some time after that is done with, which ends its processes where '[KillOnJobClose]' is declared. Write "
            + "'using var job = Sandbox.Create();'."),
    ];
}
