namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Jobs opened without the right to what is done with them.</summary>
internal static class AccessCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
    ];
}
