namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Processes assigned, and notifications subscribed to, too late.</summary>
internal static class LateUseCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
            "JOBGEN081",
            """
            using var job = Sandbox.Create();
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
            "JOBGEN083",
            """
            using var job = Sandbox.Create();
            job.Start("a.exe").Dispose();
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
        UsageCase.Of(
            "JOBGEN083",
            """
            using var job = Sandbox.Create();
            using var p = job.Start("a.exe");
            for (int i = 0; i < 3; i++) { Console.WriteLine(i); }
            try
            {
                Action read = () => { using var events = [|job.Subscribe()|]; };
                read();
            }
            catch (JobException) { Console.WriteLine(); }
            """,
            """
            using var job = Sandbox.Create();
            for (int i = 0; i < 3; i++) { Console.WriteLine(i); }
            try
            {
                Action read = () => { using var events = job.Subscribe(); };
                read();
            }
            catch (JobException) { Console.WriteLine(); }

            using var p = job.Start("a.exe");
            """,
            "'job.Start' comes before, and what happens in the job until this subscription is in force is not reported. "
            + "Subscribe first, then start."),
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
            "JOBGEN083",
            """
            var job = Sandbox.Create();
            job.AssignCurrentProcess();
            using var events = [|job.Subscribe()|];
            """,
            """
            var job = Sandbox.Create();
            using var events = job.Subscribe();
            job.AssignCurrentProcess();
            """,
            "'job.AssignCurrentProcess' comes before, and what happens in the job until this subscription is in force is "
            + "not reported. Subscribe first, then start."),
    ];
}
