namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Jobs that hold the calling process, or that were disposed.</summary>
internal static class HeldJobCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
            "JOBGEN085",
            """
            using var job = Sandbox.Create();
            [|job.AssignCurrentProcess()|];
            await using Sandbox other = Sandbox.Create();
            [|other.Assign(Process.GetCurrentProcess())|];
            """,
            """
            var job = Sandbox.Create();
            job.AssignCurrentProcess();
            using var loose = Adjustable.Create();
            loose.AssignCurrentProcess();
            """,
            Disposed("job", "using"),
            Disposed("other", "using")),
        UsageCase.Of(
            "JOBGEN085",
            """
            var job = Sandbox.Create();
            using (var me = Process.GetCurrentProcess()) { [|job.Assign(me.Id)|]; }
            job.Dispose();
            var other = Sandbox.Create();
            [|other.Assign(Environment.ProcessId)|];
            using (other) { }
            """,
            """
            var job = Sandbox.Create();
            job.Assign(Environment.ProcessId);
            """,
            Disposed("job", "Dispose"),
            Disposed("other", "using")),
        UsageCase.Of(
            "JOBGEN086",
            """
            var job = Sandbox.Create();
            job.AssignCurrentProcess();
            using var p = job.Start("a.exe");
            await [|job.WaitForEmptyAsync()|];
            """,
            """
            var job = Sandbox.Create();
            job.AssignCurrentProcess();
            using var p = job.Start("a.exe");
            await p.WaitForExitAsync();
            """,
            "After 'job.AssignCurrentProcess()' the job is not empty as long as this process runs, so that the wait throws. Wait for "
            + "the processes that were started, such as by 'WaitForExitAsync'."),
        UsageCase.Of(
            "JOBGEN088",
            """
            var job = Sandbox.Create();
            try { job.Start("a.exe").Dispose(); } finally { job.Dispose(); }
            Console.WriteLine([|job.ReadCounters()|]);
            var other = Sandbox.Create();
            await other.DisposeAsync();
            [|other.JobMemoryLimit|] = null;
            """,
            """
            var job = Sandbox.Create();
            Console.WriteLine(job.ReadCounters());
            job.Dispose();
            Console.WriteLine(job.Name);
            """,
            Used("job", "Dispose"),
            Used("other", "DisposeAsync")),
        UsageCase.Of(
            "JOBGEN088",
            """
            var job = Sandbox.Create();
            job.Dispose();
            [|job.Apply()|];
            job.Terminate();
            using var captured = Sandbox.Create();
            Action end = () => { captured.Dispose(); [|captured.Apply()|]; };
            """,
            """
            var job = Sandbox.Create();
            job.Apply();
            job.Dispose();
            using var captured = Sandbox.Create();
            Action end = () => { captured.Apply(); captured.Dispose(); };
            """,
            Used("job", "Dispose"),
            Used("captured", "Dispose")),
    ];

    private static string Used(string job, string disposal) => $"'{job}' was disposed by '{disposal}' before, so that this throws "
        + "ObjectDisposedException. Use the job first, then dispose it.";

    private static string Disposed(string job, string disposal) =>
        $"To close '{job}' would end this process, which is in it, so that it stays open until the process ends. Leave '{disposal}' out, "
        + "or write 'ChildProcesses.EndWithCurrentProcess();' where that is all that the job is for.";
}
