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
            Message("'using var job = Sandbox.Create();'")),
        UsageCase.Of(
            "JOBGEN080",
            """
            using var p = [|Sandbox.Create("x")|].Start("a.exe");
            """,
            """
            using var job = Sandbox.CreateNew("x");
            using var p = job.Start("a.exe");
            """,
            Message("'using var job = Sandbox.Create(\"x\");'")),
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
            Message("'using var job = Sandbox.CreateNew(\"x\");'"),
            Message("'using var job = Sandbox.Open(\"x\");'")),
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
            Message("'using var job = Sandbox.Create();'")),
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
            Message("'using var job = Sandbox.Create();'")),
        UsageCase.Of(
            "JOBGEN080",
            """
            if ([|Sandbox.TryOpen("x", out var job)|]) job.Terminate();
            """,
            """
            if (Sandbox.TryOpen("x", out var job)) using (job) job.Terminate();
            """,
            Message("'using (job)' around what uses it")),
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
            Message("'using var job = T.Create();'")),
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
            Message("'using var job = Sandbox.Create();'")),
        UsageCase.Of(
            "JOBGEN080",
            """
            static Task Wait() => [|Sandbox.Create()|].WaitForEmptyAsync();
            await Wait();
            """,
            """
            static Task Wait()
            {
                var job = Sandbox.Create();
                job.Start("a.exe").Dispose();
                return job.WaitForEmptyAsync();
            }

            await Wait();
            """,
            Message("'using var job = Sandbox.Create();'")),
        UsageCase.Of(
            "JOBGEN080",
            """
            if ([|Sandbox.TryOpen("x", out _)|]) Console.WriteLine("It runs.");
            Action lose = () => { [|Sandbox.Create()|]; };
            """,
            """
            if (Sandbox.TryOpen("x", out var job)) job.Dispose();
            """,
            Message("'using (job)' around what uses it"),
            Message("'using var job = Sandbox.Create();'")),
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
            Message("'using var job = Sandbox.Create();'")),
    ];

    private static string Message(string advice) =>
        "Nothing disposes or keeps the job, so that the garbage collector closes its handle at some "
        + $"point, which ends its processes where '[KillOnJobClose]' is declared. Write {advice}.";
}
