namespace JobGen.Generator.Tests.Analyzers.Cases;

/// <summary>Starts whose arguments or start infos are not what they seem.</summary>
internal static class StartCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        UsageCase.Of(
            "JOBGEN087",
            """
            using var job = Sandbox.Create();
            job.Start("git", [|"status -s"|]).Dispose();
            """,
            """
            using var job = Sandbox.Create();
            job.Start("git", "status", "-s").Dispose();
            """,
            Joined("\"status -s\"", 2)),
        UsageCase.Of(
            "JOBGEN087",
            """
            using var job = Sandbox.Create();
            job.Start("msbuild.exe", [|"-m -t:Rebuild app.sln"|]).Dispose();
            job.Start("cmd.exe", [|"/c dir C:\\"|]).Dispose();
            job.Start("dotnet", [|"tool install --global \"a b\""|]).Dispose();
            job.Start("msbuild.exe", [|"/p:OutDir=C:/out /m"|]).Dispose();
            """,
            """
            using var job = Sandbox.Create();
            job.Start("msbuild.exe", "/p:Platform=Any CPU").Dispose();
            """,
            Joined("\"-m -t:Rebuild app.sln\"", 3),
            Joined("\"/c dir C:\\\\\"", 3),
            Joined("\"tool install --global \\\"a b\\\"\"", 4),
            Joined("\"/p:OutDir=C:/out /m\"", 2)),
        UsageCase.Of(
            "JOBGEN089",
            """
            using var job = Sandbox.Create();
            job.Start(new ProcessStartInfo("a.exe") { [|UseShellExecute = true|] }).Dispose();
            ProcessStartInfo info = new() { FileName = "a.exe", [|Arguments = "-m"|], ArgumentList = { "-v" } };
            [|info.UserName = "somebody"|];
            [|info.StandardOutputEncoding = System.Text.Encoding.UTF8|];
            job.Start(info, default).Dispose();
            """,
            """
            using var job = Sandbox.Create();
            job.Start(new ProcessStartInfo("a.exe")).Dispose();
            ProcessStartInfo info = new() { FileName = "a.exe", ArgumentList = { "-v" }, RedirectStandardOutput = true };
            info.StandardOutputEncoding = System.Text.Encoding.UTF8;
            job.Start(info, default).Dispose();
            """,
            "The start throws, since a process in a job cannot have 'UseShellExecute'. Leave it out.",
            "The start throws, since it has both 'Arguments' and 'ArgumentList'. Keep one of them.",
            "The start throws, since a process in a job cannot have 'UserName'. Leave it out.",
            "The start throws, since 'StandardOutputEncoding' is set and 'RedirectStandardOutput' is not. "
            + "Set 'RedirectStandardOutput' to true."),
    ];

    private static string Joined(string text, int count) =>
        $"The program gets {text} as one argument, where 'Process.Start' would pass {count}. Write each as a text of its own.";
}
