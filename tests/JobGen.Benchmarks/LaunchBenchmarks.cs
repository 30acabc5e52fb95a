using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace JobGen.Benchmarks;

/// <summary>Programs launched into a job and waited for: beside CreateProcessW by hand.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class LaunchBenchmarks : IDisposable
{
    private const string LaunchAndWait = "launch and wait";
    private const string Run = "run in a job of its own";

    private static readonly string[] s_arguments = ["/d", "/c", "exit"];
    private static readonly string s_program = Path.Combine(
        OperatingSystem.IsWindows() ? Environment.SystemDirectory : @"C:\Windows\System32", "cmd.exe").Replace('/', '\\');

    private static readonly string s_commandLine = $"\"{s_program}\" /d /c exit";

    private readonly OneFlag _job = OneFlag.Create();
    private readonly ByHand _byHand = ByHand.Create(new Extended { LimitFlags = 0x2000 });

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory("launch")]
    public int StartByHand()
    {
        using ProcessByHand process = ProcessByHand.Start(_byHand, s_program, s_commandLine);
        return process.WaitForExit();
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory("launch")]
    public int Start()
    {
        using JobProcess process = _job.Start(s_program, s_arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory(LaunchAndWait)]
    public async Task<int> LaunchByHand()
    {
        using ProcessByHand process = ProcessByHand.Start(_byHand, s_program, s_commandLine);
        return await process.WaitForExitAsync();
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory(LaunchAndWait)]
    public async Task<int> Launch()
    {
        using JobProcess process = _job.Start(s_program, s_arguments);
        return await process.WaitForExitAsync();
    }

    [Benchmark(Baseline = true, Description = "by hand"), BenchmarkCategory(Run)]
    public async Task<long> RunByHand()
    {
        using ByHand job = ByHand.Create(new Extended { LimitFlags = 0x2000 });
        using ProcessByHand process = ProcessByHand.Start(job, s_program, s_commandLine);
        int exitCode = await process.WaitForExitAsync();
        job.Terminate();
        job.Query(BasicAccounting.Class, out BasicAccounting used);
        return exitCode + used.TotalUserTime;
    }

    [Benchmark(Description = "JobGen"), BenchmarkCategory(Run)]
    public async Task<long> RunInJob()
    {
        JobRunResult run = await OneFlag.RunAsync(s_program, s_arguments);
        return run.ExitCode + run.Accounting.TotalUserTime.Ticks;
    }

    /// <summary>Without a job, and measured on Windows alone: elsewhere it starts real programs of another system.</summary>
    internal static async Task<int> LaunchProcess()
    {
        using Process process = Process.Start(s_program, s_arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _job.Dispose();
        _byHand.Dispose();
        GC.SuppressFinalize(this);
    }
}
