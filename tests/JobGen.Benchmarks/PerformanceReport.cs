using System.Globalization;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace JobGen.Benchmarks;

/// <summary>The numbers as a page: the ratio first, since it is what another machine shows too.</summary>
internal static class PerformanceReport
{
    public static string Of(IEnumerable<Summary> summaries)
    {
        StringBuilder page = new();
        foreach (Summary summary in summaries)
        {
            if (page.Length == 0)
            {
                HostEnvironmentInfo host = summary.HostEnvironmentInfo;
                page.Append(CultureInfo.InvariantCulture, $"{host.Cpu.Value?.ProcessorName ?? "unknown processor"}, {host.RuntimeVersion}\n\n");
                page.Append("| what | who | ratio | time | allocated |\n|---|---|---|---|---|\n");
            }

            foreach (var group in summary.Reports.Where(report => report.ResultStatistics is not null).GroupBy(Subject))
            {
                BenchmarkReport baseline = group.Single(report => report.BenchmarkCase.Descriptor.Baseline);
                foreach (BenchmarkReport report in group)
                {
                    double mean = report.ResultStatistics!.Mean;
                    page.Append(
                        CultureInfo.InvariantCulture,
                        $"| {group.Key} | {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo} | {mean / baseline.ResultStatistics!.Mean:0.00} | {Time(mean)} | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)} B |\n");
                }
            }
        }

        return page.ToString();
    }

    private static string Subject(BenchmarkReport report)
    {
        BenchmarkCase benchmark = report.BenchmarkCase;
        string subject = benchmark.Descriptor.Categories.Length > 0
            ? string.Join(' ', benchmark.Descriptor.Categories)
            : benchmark.Descriptor.Type.Name.Replace("Benchmarks", "", StringComparison.Ordinal);
        return benchmark.HasParameters
            ? $"{subject}, {string.Join(", ", benchmark.Parameters.Items.Select(item => $"{item.Name} {item.Value}"))}"
            : subject;
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 10_000 => nanoseconds.ToString("0.0 ns", CultureInfo.InvariantCulture),
        < 10_000_000 => (nanoseconds / 1000).ToString("0.0 µs", CultureInfo.InvariantCulture),
        _ => (nanoseconds / 1_000_000).ToString("0.0 ms", CultureInfo.InvariantCulture),
    };
}
