namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Members of a class that use jobs as they should be used, and policies that say what they mean.</summary>
internal static class GoodPrograms
{
    /// <summary>The values of policies, written as attributes.</summary>
    public static IReadOnlyList<string> Policies { get; } =
    [
        "JobTimeLimit(Seconds = 10, AtLimit = EndOfJobTimeAction.Post), NotificationLimit(JobUserTimeSeconds = 20)",
        "JobTimeLimit(Seconds = 10, AtLimit = EndOfJobTimeAction.Post), ProcessTimeLimit(Seconds = 20)",
        "UIRestrictions(UIRestrictions.None)",
        "JobMemoryLimit(0x200000), NotificationLimit(JobMemory = 0x1FFFFF)",
        "AffinityLimit, GroupAffinity",
        "CpuRateControl(Weight = 1), NotificationLimit(IoReadBytes = 1)",
    ];

    /// <summary>The members.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // Disposed, whatever the name that it has by then.
        "void M() { if (Sandbox.Create() is { } j) j.Dispose(); }",
        "void M() { var l = Sandbox.Create(); if (l is Sandbox s) { using (s) { } } }",
        "void M() { var l = Sandbox.Create(); if (l is not { } x) return; x.Dispose(); }",
        "void M() { Sandbox? l = Sandbox.Open(\"x\"); if (l is var y) y!.Dispose(); }",
        "void M() { var l = Sandbox.Create(); if (l is IDisposable { } d) d.Dispose(); }",
        "void M() { var l = Sandbox.Create(); switch (l) { case IDisposable x: x.Dispose(); break; } }",
        "void M() { var l = Sandbox.Create(); if (l is not null) { keep = l; } }",
        "void M() { Sandbox a; keep = a = Sandbox.Create(); }",
        "void M() { var m = Sandbox.Create(); var n = m; n.Dispose(); }",
        "void M(bool b) { var j = b ? Sandbox.Create() : null; j?.Dispose(); }",
        "void M(bool b) { Sandbox j; if (b) j = Sandbox.Create(); else j = Sandbox.Open(\"x\"); try { } finally { j.Dispose(); } }",
        "void M() { Sandbox j = Sandbox.Create(); if (j.CreatedNew) { j.Dispose(); } j = Sandbox.Create(); j.Dispose(); }",
        "void M() { var j = Sandbox.Create(); Action end = () => j.Dispose(); end(); }",
        "void M() { Sandbox? j = null; Action end = () => j?.Dispose(); j = Sandbox.Create(); j = Sandbox.Create(); end(); }",
        "void M() { Sandbox? j = null; j ??= Sandbox.Create(); j.Dispose(); }",
        "void M(bool b) { using var j = b ? Sandbox.Create() : null; Sandbox[] all = [Sandbox.Create()]; }",
        "void M() { var j = Sandbox.Create(); j.Start(\"a\").Dispose(); Environment.Exit(3); }",
        "void M(bool b) { if (b) { var j = Sandbox.Create(); j.Start(\"a\"); } Environment.FailFast(\"x\"); }",
        "void M() { var j = Sandbox.Create(); j = Same(j); j.Dispose(); } static Sandbox Same(Sandbox j) => j;",
        "void M() { var j = Sandbox.Create(); j.Tag = 3; }",
        "async Task M() { await using (Sandbox.Create().ConfigureAwait(false)) { } var v = Sandbox.Create(); await using (v) { } }",

        // Whoever wrote a member of the policy may dispose or keep the job there.
        "void M() { var j = Sandbox.Create(); j.Close(); using var k = Sandbox.Create().Configure(); }",
        "Sandbox M() => Sandbox.Create().Configure().Configure(); Sandbox N() { var j = Sandbox.Create(); return j.Configure(); }",

        // Calls that are expected to make nothing.
        "void M() { Assert.Throws(() => { Sandbox.Create(); }); Assert.Throws(() => Sandbox.Create()); }",
        "void M() { Assert.Throws(() => _ = Sandbox.Open(\"x\")); Assert.Throws(() => { var j = Sandbox.Open(\"x\"); }); }",
        "void M() { Assert.False(Sandbox.TryOpen(\"x\", out _)); Assert.False(Sandbox.TryOpen(\"x\", out var _)); }",

        // What a job returns keeps it, for those who get it.
        "JobProcess M() { var j = Sandbox.Create(); return j.Start(\"a\"); }",
        "JobProcess M() { var j = Sandbox.Create(); var p = j.Start(\"a\"); return p; }",
        "Task M() { var j = Sandbox.Create(); return j.WaitForEmptyAsync(); }",
        "JobSubscription M() { var j = Sandbox.Create(); return j.Subscribe(); }",
        "IAsyncEnumerable<JobNotification> M() { var j = Sandbox.Create(); return j.ReadNotificationsAsync(); }",

        // Of two ways one is taken.
        "void M(Sandbox j, bool b) { if (b) j.Start(\"x\"); else j.Subscribe(); }",
        "void M(Sandbox j, bool b) { if (b) { j.Start(\"x\"); } else { j.Subscribe(); } }",
        "void M(Sandbox j, bool b) { if (b) j.Start(\"x\"); if (!b) j.Subscribe(); }",
        "void M(Sandbox j) { switch (j.Name) { case \"a\": j.Start(\"a\"); break; default: j.Subscribe(); break; } }",
        "object M(Sandbox j) => j.Name is null ? (object)j.Start(\"x\") : j.Subscribe();",
        "object M(Sandbox j) => j.Name switch { \"a\" => j.Start(\"a\"), _ => j.Subscribe() };",
        "void M(Sandbox j, bool b) { if (b) { j.Start(\"x\"); return; } j.Subscribe(); }",
        "void M(Sandbox j, bool b) { using (new Timer(_ => { })) { if (b) { j.Start(\"x\"); return; } } j.Subscribe(); }",
        "void M(Sandbox j, bool b) { if (!b) throw new Exception(j.Start(\"x\").ToString()); j.Subscribe(); }",
        "void M(Sandbox j, bool b) { if (b) goto x; j.Start(\"x\"); return; x: j.Subscribe(); }",
        "void M(Sandbox j) { try { j.Start(\"x\"); } catch (JobException) { j.Subscribe(); } }",

        // Another job by then, or a subscription before.
        "void M(Sandbox j, Sandbox k) { j.Start(\"a\"); j = k; j.Subscribe(); }",
        "void M(ref Sandbox j) { j.Start(\"a\"); Make(out j); j.Subscribe(); } static void Make(out Sandbox j) => j = Sandbox.Create();",
        "void M(ref Sandbox j) { j.Start(\"a\"); Make(ref j); j.Subscribe(); } static void Make(ref Sandbox j) => j = Sandbox.Create();",
        "void M(Sandbox? j) { j!.Start(\"a\"); if (Sandbox.TryOpen(\"y\", out j)) { using (j) j.Subscribe(); } }",
        "void M(Sandbox j, Sandbox k) { j.Start(\"a\"); (j, k) = (k, j); j.Subscribe(); }",
        "void M() { foreach (var name in new[] { \"a\" }) { using var j = Sandbox.Create(name); using var s = j.Subscribe(); j.Start(name); } }",
        "void M(Sandbox j) { var first = j.Subscribe(); j.Start(\"a\"); first.Dispose(); using var second = j.Subscribe(); }",
        "void M(Sandbox j) { Action start = () => j.Start(\"x\"); j.Subscribe(); start(); }",
        "async Task M(Sandbox j) { async Task Read() { await foreach (var n in j.ReadNotificationsAsync()) { } } var t = Read(); j.Start(\"x\"); await t; }",
        "void M(Sandbox j, Sandbox k) { void Swap() => j = k; j.Start(\"a\"); Swap(); j.Subscribe(); }",
        "void M(Sandbox j, bool b) { if (b) j.Subscribe(); j.Start(\"a\"); j.Subscribe(); }",
        "void M(Sandbox j) { Task.Run(() => { j.Subscribe(); }); j.Start(\"a\"); j.Subscribe(); }",
        "void M(Sandbox j) { void Read() => j.Subscribe(); Read(); j.Start(\"a\"); j.Subscribe(); }",
        "class H { public Sandbox J = Sandbox.Create(); } void M(H a, H b) { a.J.Start(\"x\"); b.J.Subscribe(); }",

        // The job is empty again, or another run of it is over.
        "async Task M(Sandbox j) { j.Start(\"a\"); await j.WaitForEmptyAsync(); using var s = j.Subscribe(); j.Start(\"b\"); }",
        "void M(Sandbox j) { try { j.Start(\"x\"); return; } catch (JobException) { } j.Subscribe(); }",

        // Limits that are all named, or that start from others.
        "void M(Sandbox j) { Sandbox.Limits l = new(); (l.KillOnJobClose, l.JobMemoryLimit) = (true, 4096); j.Apply(l); }",
        "void M(Sandbox j, bool b) { var l = new Sandbox.Limits(); if (b) l = Sandbox.DeclaredLimits; j.Apply(l); }",
        "void M(Sandbox j) { var l = new Sandbox.Limits(); j.QueryLimits(out l); j.Apply(l); }",
        "void M(Sandbox j) { var l = new Sandbox.Limits(); (l, _) = (Sandbox.DeclaredLimits, 3); j.Apply(l); }",
        "void M(Sandbox j) { var l = new Sandbox.Limits(); ref var r = ref l; r.KillOnJobClose = true; r.JobMemoryLimit = 4096; j.Apply(l); }",
        "void M(Ended j) => j.Apply(new Ended.Limits { JobTimeLimit = TimeSpan.FromSeconds(3) });",
        "static Sandbox.Limits few = new(); void M(Sandbox j) { few = Sandbox.DeclaredLimits; j.Apply(few); }",
        "static readonly Sandbox.Limits Few; static C() => Few = Sandbox.DeclaredLimits; void M(Sandbox j) => j.Apply(Few);",

        // Rights that are there, or that only Windows knows.
        "void M() { using var j = Sandbox.Open(\"x\", (JobAccess)0x02000000); j.Apply(); j.ReadCounters(); }",
        "void M() { using var j = Sandbox.Open(\"x\", unchecked((JobAccess)0x80000000)); j.ReadCounters(); }",
        "void M() { using var j = Sandbox.Open(\"x\", (JobAccess)0x1F003F); j.Apply(); }",
        "void M(bool b) { using var j = b ? Sandbox.Open(\"x\", JobAccess.Query) : Sandbox.Open(\"x\"); j.Apply(); }",
        "void M() { using var j = Sandbox.Open(\"x\", JobAccess.None); j.Tag = 3; j.Close(); }",
        "void M(bool b) { Sandbox j = Sandbox.Open(\"x\", JobAccess.Query); if (b) Sandbox.TryOpen(\"x\", out j!); j.Apply(); j.Dispose(); }",

        // Errors that are expected.
        "void M() { using var j = Sandbox.Open(\"x\", JobAccess.Query); Assert.Throws(() => j.Apply()); Assert.Throws(() => { j.Terminate(); }); }",
        "void M() { using var j = Sandbox.Open(\"x\", JobAccess.Query); try { j.Apply(); } catch (Exception) { } }",
        "void M() { try { using var j = Sandbox.Open(\"x\", JobAccess.Query); j.Apply(); } catch (JobException) { } }",
        "void M() { var j = Sandbox.Create(); j.Dispose(); Assert.Throws(() => j.Apply()); }",
        "void M() { var j = Sandbox.Create(); j.Dispose(); try { j.Apply(); } catch (ObjectDisposedException) { } }",

        // Jobs that hold this process and stay, that do not end it, or are waited for before.
        "void M() { var j = Sandbox.Create(); j.AssignCurrentProcess(); j.Start(\"a\"); }",
        "void M() { using var j = Loose.Create(); j.AssignCurrentProcess(); }",
        "void M<T>() where T : JobObject, IJobPolicy<T> { using T j = T.Create(); j.AssignCurrentProcess(); }",
        "async Task M(Sandbox j) { await j.WaitForEmptyAsync(); j.AssignCurrentProcess(); }",
        "async Task M(Sandbox j) { j.AssignCurrentProcess(); try { await j.WaitForEmptyAsync(); } catch (InvalidOperationException) { } }",
        "void M(Process p) { using var j = Sandbox.Create(); j.Assign(p); j.Assign(p.Id); }",

        // Disposed later, perhaps not at all, or another one by then.
        "void M(Sandbox j, bool b) { if (b) { j.Dispose(); return; } j.Apply(); }",
        "void M(Sandbox j) { j.Dispose(); j = Sandbox.CreateNew(\"x\"); j.Apply(); j.Dispose(); j.Dispose(); _ = j.Name; }",
        "void M(Sandbox j) { Action end = () => j.Dispose(); j.Apply(); }",
        "void M(Sandbox j, bool b) { if (b) goto use; end: j.Dispose(); return; use: j.Apply(); goto end; }",
        "Sandbox own = Sandbox.Create(); void M() { own.Dispose(); Renew(); own.Apply(); } void Renew() => own = Sandbox.Create();",
        "void M(Sandbox j) { j.Apply(); j.Dispose(); j.Tag = 3; j.Close(); _ = j.ToString() + j.GetHashCode() + j.Equals(null) + j.CreatedNew; }",

        // Texts that are one argument, or that are said to be several.
        "void M(Sandbox j) { j.Start(\"a\", \"C:\\\\Program Files\\\\x -y\"); j.Start(\"a\", \"a message - with a dash\"); j.Start(\"a\", \"one two\"); }",
        "void M(Sandbox j) { j.Start(\"a\", \"--title=My own title\"); j.Start(\"a\", \"/p:Configuration=Any CPU\"); j.Start(\"a\", \"-1 0\"); j.Start(\"a\", \"/out:My file.exe\"); }",
        "void M(Sandbox j) { j.Start(\"a\", \"/usr/local/my bin\"); j.Start(\"a\", \"commit\", \"-m\", \"Fix -x\"); j.Start(\"a\", \"\", \"-v\"); }",
        "void M(Sandbox j) { j.Start(\"a\", \"-v\"); j.Start(\"a\", \"status -s\", \"b\"); j.Start(\"a\", \"Say it once -x\"); Start(\"a\", \"-v -w\"); }"
            + " static void Start(string file, params string[] arguments) { }",
        "void M(Sandbox j, string text) { j.Start(\"a\", text); j.Start(\"a\", new[] { \"status -s\" }); j.Start(new ProcessStartInfo(\"a\", \"status -s\")); }",

        // Start infos that a job honours, or whose values only the run knows.
        "void M(Sandbox j, bool b) { j.Start(new ProcessStartInfo(\"a\") { UseShellExecute = false, Verb = \"\", ErrorDialog = b }); }",
        "void M(Sandbox j) { ProcessStartInfo i = new(\"a\") { UseShellExecute = true }; i.UseShellExecute = false; j.Start(i); }",
        "void M(Sandbox j) { j.Start(new ProcessStartInfo(\"a\") { StandardOutputEncoding = System.Text.Encoding.UTF8, RedirectStandardOutput = true }); }",
        "void M(ProcessStartInfo i) { i.UseShellExecute = true; Process.Start(i); }",

        // Named jobs that somebody looks at, or whose name nobody can know.
        "void M() { using var j = Sandbox.Create(\"x\"); if (!j.CreatedNew) j.Apply(); }",
        "void M() { using var j = Sandbox.Create(\"x\"); j.Apply(); j.Start(\"a\"); }",
        "void M() { using var j = Sandbox.Create(\"x\"); if (j.CreatedNew) j.Start(\"a\"); }",
        "void M() { using var j = Sandbox.Create(\"x\"); Console.WriteLine(j.QueryLimits()); using var k = Sandbox.Create(\"y\"); if (!k.HasLimits()) { k.Start(\"a\"); } }",
        "void M() { using var j = Sandbox.Create(\"x\"); j.Configure(); using var k = Sandbox.Create(\"y\"); k.Tag = 3; }",
        "Sandbox M() { var j = Sandbox.Create(\"x\"); return j; }",
        "void M<T>() where T : JobObject, IJobPolicy<T> { using T j = T.Create(); j.Start(\"a\"); }",
        "void M(string name) { using var j = Sandbox.Create(name); using var k = Sandbox.Create(\"\"); using var l = Sandbox.Create(null); }",

        // Processes that somebody else started, or that are assigned before they are.
        "void M(Sandbox j, Process p) { j.Assign(p); foreach (var x in Process.GetProcesses()) j.Assign(x); j.Assign(Process.GetCurrentProcess()); }",
        "void M(Sandbox a, Sandbox b) { using var p = a.Start(\"x\"); b.Assign(p); }",
    ];

    private const string Types = """

        static class Assert
        {
            public static void Throws(Action a) { }
            public static void False(bool b) { }
        }

        [JobPolicy]
        [KillOnJobClose]
        [JobMemoryLimit(512 * ByteSize.MiB)]
        [ActiveProcessLimit]
        public sealed partial class Sandbox
        {
            public int Tag { get; set; }
            public void Close() => Dispose();
            public Sandbox Configure() => this;
        }

        [JobPolicy]
        [BreakawayOk]
        public sealed partial class Loose;

        [JobPolicy]
        [JobTimeLimit(Seconds = 5, AtLimit = EndOfJobTimeAction.Terminate)]
        public sealed partial class Ended;
        """;

    /// <summary>The whole program around members.</summary>
    public static string Complete(string members) =>
        $"{RuleCase.Usings}using System.Collections.Generic;\nusing System.Threading;\n\nclass C\n{{\n    object? keep;\n    {members}\n}}\n{Types}";
}
