using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Analyzers;

/// <summary>Each member of a job that needs a right is reported where that one alone is missing, and nowhere else.</summary>
public sealed class AccessTests
{
    private const string All =
        "JobAccess.AssignProcess | JobAccess.SetAttributes | JobAccess.Query | JobAccess.Terminate | JobAccess.Synchronize "
        + "| JobAccess.ReadControl";

    private static readonly string[] Rights = ["AssignProcess", "SetAttributes", "Query", "Terminate", "Synchronize"];

    private static readonly (string Use, string Needed)[] Uses =
    [
        ("job.Apply();", "SetAttributes"),
        ("job.ResetLimits();", "SetAttributes"),
        ("job.Update((ref Watched.Limits _) => { });", "SetAttributes Query"),
        ("job.JobMemoryLimit = null;", "SetAttributes Query"),
        ("bytes = job.JobMemoryLimit;", "Query"),
        ("job.UIRestrictions = UIRestrictions.Desktop;", "SetAttributes"),
        ("job.UIRestrictions |= UIRestrictions.Desktop;", "SetAttributes Query"),
        ("job.EndOfJobTimeAction = EndOfJobTimeAction.Post;", "SetAttributes"),
        ("job.CpuRateControl = CpuRate.Weight(3);", "SetAttributes"),
        ("job.NetRateControl = null;", "SetAttributes"),
        ("job.NotificationLimit = null;", "SetAttributes"),
        ("job.GroupAffinity = null;", "SetAttributes"),
        ("job.IoRateControl = default;", "SetAttributes Query"),
        ("job.IsHandleInheritable = true;", ""),
        ("_ = job.Name + job.CreatedNew;", ""),
        ("job.QueryLimits();", "Query"),
        ("job.HasLimits();", "Query"),
        ("job.ReadCounters();", "Query"),
        ("job.ReadLimitViolations(out _);", "Query"),
        ("job.GetProcessIds();", "Query"),
        ("job.Contains(5);", "Query"),
        ("job.ReadAccounting();", "Query"),
        ("job.ReadMemoryUsage();", "Query"),
        ("job.QueryInformation(4, out uint _);", "Query"),
        ("job.SetInformation(4, 1u);", "SetAttributes"),
        ("job.Freeze();", "SetAttributes"),
        ("job.Thaw();", "SetAttributes"),
        ("job.Subscribe().Dispose();", "SetAttributes"),
        ("job.ReadNotificationsAsync();", "SetAttributes"),
        ("job.Start(\"a.exe\").Dispose();", "AssignProcess"),
        ("_ = job.RunAsync(\"a.exe\");", "AssignProcess SetAttributes Query Terminate"),
        ("job.Assign(5);", "AssignProcess"),
        ("job.AssignCurrentProcess();", "AssignProcess"),
        ("job.WaitForEmptyAsync();", "Query"),
        ("job.WaitForSignalAsync();", "Synchronize"),
        ("job.Terminate();", "Terminate"),
    ];

    [Fact]
    public async Task EachMemberNeedsItsRights()
    {
        (string Use, string Needed, string Right)[] all = [.. Uses.SelectMany(use => Rights.Select(right => (use.Use, use.Needed, right)))];
        string methods = string.Concat(all.Select((one, number) =>
            $"    static void M{number}() {{ using var job = Watched.Open(\"x\", ({All}) & ~JobAccess.{one.Right}); {one.Use} }}\n"));
        (var output, Diagnostic[] diagnostics) = await AnalyzerRun.Over(RuleCase.Compile($$"""
            #pragma warning disable JOBGENEXP001, JOBGENEXP002
            static class Program
            {
                static ulong? bytes;
            {{methods}}}

            [JobPolicy, JobMemoryLimit, NotificationLimit(JobMemory = 4096), JobTimeLimit(AtLimit = EndOfJobTimeAction.Post)]
            [UIRestrictions, CpuRateControl, NetRateControl, IoRateControl, GroupAffinity]
            sealed partial class Watched;
            """));
        Assert.Empty(AnalyzerRun.Errors(output));
        Assert.Equal(
            all.Where(one => one.Needed.Split(' ').Contains(one.Right)).Select(one => $"{one.Use} without {one.Right}"),
            diagnostics.Where(diagnostic => diagnostic.Id == "JOBGEN084").Select(diagnostic => Place(diagnostic)));

        string Place(Diagnostic diagnostic)
        {
            string line = diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]
                .ToString();
            var (use, _, right) = all[int.Parse(line.Split('M', '(')[1], System.Globalization.CultureInfo.InvariantCulture)];
            return $"{use} without {right}";
        }
    }
}
