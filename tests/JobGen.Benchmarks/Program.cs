using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using JobGen.Benchmarks;
using Perfolizer.Horology;

if (args is ["--real-launches"])
{
    await RealLaunches.WriteAsync(Console.Out);
    return;
}

// In this process, since a process of its own would not know the library that stands in kernel32's place. Many short iterations,
// so that all of it takes minutes; the classes whose operations are long say so.
NullKernel.Install();
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithIterationTime(TimeInterval.FromMilliseconds(150))
    .WithWarmupCount(6)
    .WithIterationCount(12);
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default)
    .WithOption(ConfigOptions.DisableLogFile, true);
Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(LimitBenchmarks).Assembly).Run(args, config)];
if (Environment.GetEnvironmentVariable("JOBGEN_BENCH_REPORT") is { Length: > 0 } report)
{
    await File.WriteAllTextAsync(report, PerformanceReport.Of(summaries));
}
