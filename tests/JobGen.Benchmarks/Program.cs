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

// In this process, since a process of its own would not know the library that stands in kernel32's place.
NullKernel.Install();
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15))
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
