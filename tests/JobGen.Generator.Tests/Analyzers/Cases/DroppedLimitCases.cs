namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Limits that leave out the declared ones.</summary>
internal static class DroppedLimitCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create([|new Sandbox.Limits { ActiveProcessLimit = 3 }|]);
            """,
            """
            using var job = Sandbox.Create(Sandbox.DeclaredLimits with { ActiveProcessLimit = 3 });
            """,
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        UsageCase.Of(
            "JOBGEN082",
            """
            using var job = Sandbox.CreateNew("x", [|new() { KillOnJobClose = true }|]);
            """,
            """
            using var job = Sandbox.CreateNew("x", new() { KillOnJobClose = true, JobMemoryLimit = 4096 });
            """,
            "A new 'Limits' is all off, so that this drops the declared JobMemoryLimit. Write 'Sandbox.DeclaredLimits with "
            + "{ … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        UsageCase.Of(
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
        UsageCase.Of(
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
        UsageCase.Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create();
            job.Apply([|new Sandbox.Limits { KillOnJobClose = true }|] with { ActiveProcessLimit = 1 });
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
            + "{ … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
        UsageCase.Of(
            "JOBGEN082",
            """
            using var job = Sandbox.Create();
            var limits = [|new Sandbox.Limits()|];
            Console.WriteLine(limits.KillOnJobClose);
            var bytes = limits.JobMemoryLimit;
            job.Apply(limits);
            """,
            """
            using var job = Sandbox.Create();
            var limits = new Sandbox.Limits();
            limits.KillOnJobClose = true;
            limits.JobMemoryLimit = 4096;
            job.Apply(limits);
            """,
            "A new 'Limits' is all off, so that this drops the declared KillOnJobClose, JobMemoryLimit. Write "
            + "'Sandbox.DeclaredLimits with { … }', or 'Sandbox.Limits.None with { … }' where that is meant."),
    ];
}
