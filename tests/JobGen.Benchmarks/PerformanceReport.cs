using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace JobGen.Benchmarks;

/// <summary>The numbers as a page: the ratio first, since it is what another machine shows too.</summary>
internal static class PerformanceReport
{
    public static string Of(IReadOnlyCollection<Summary> summaries)
    {
        StringBuilder page = new();
        string processor =
            summaries.Select(summary => summary.HostEnvironmentInfo.Cpu.Value?.ProcessorName).FirstOrDefault() ?? "Unknown processor";
        page.Append(
            CultureInfo.InvariantCulture,
            $"{processor}, {Environment.ProcessorCount} logical cores; {RuntimeInformation.OSDescription}; "
                + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}.\n\n");
        page.Append("| ratio | what | who | time | allocated |\n|---|---|---|---|---|\n");
        foreach (var group in summaries.SelectMany(summary => summary.Reports).Where(IsMeasured).GroupBy(Subject))
        {
            // A filter may have left it out.
            double? baseline = group.FirstOrDefault(report => report.BenchmarkCase.Descriptor.Baseline)?.ResultStatistics!.Mean;
            foreach (BenchmarkReport report in group)
            {
                double mean = report.ResultStatistics!.Mean;
                string ratio = baseline is { } by ? (mean / by).ToString("0.00", CultureInfo.InvariantCulture) : "";
                long? bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
                string who = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
                page.Append(CultureInfo.InvariantCulture, $"| {ratio} | {group.Key} | {who} | {Time(mean)} | {Bytes(bytes ?? 0)} |\n");
            }
        }

        return page.ToString();
    }

    private static bool IsMeasured(BenchmarkReport report) => report.ResultStatistics is not null;

    private static string Subject(BenchmarkReport report)
    {
        BenchmarkCase benchmark = report.BenchmarkCase;
        string subject = string.Join(' ', benchmark.Descriptor.Categories);
        return string.Join(", ", benchmark.Parameters.Items.Select(Parameter).Prepend(subject));
    }

    private static string Parameter(ParameterInstance parameter) => parameter.Value is int count
        ? Counted(count, parameter.Name.ToLowerInvariant())
        : $"{parameter.Value}";

    private static string Counted(int count, string plural)
    {
        string singular = plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y" : plural[..^1];
        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? singular : plural)}");
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 10_000 => nanoseconds.ToString("0.0 ns", CultureInfo.InvariantCulture),
        < 10_000_000 => (nanoseconds / 1000).ToString("0.0 µs", CultureInfo.InvariantCulture),
        _ => (nanoseconds / 1_000_000).ToString("0.0 ms", CultureInfo.InvariantCulture),
    };

    private static string Bytes(long bytes) => bytes < 10_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:N0} KB");
}
