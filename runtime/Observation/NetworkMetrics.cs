using System.Diagnostics.Metrics;
using JobGen.Interop;

namespace JobGen;

/// <summary>The bytes that jobs have received and sent, which Windows 11 counts.</summary>
internal static class NetworkMetrics
{
    private const string Direction = "network.io.direction";

    private static readonly Dictionary<JobSeries, (long In, long Out)> s_closed = [];

    internal static ObservableCounter<long> AddTo(Meter meter) => meter.CreateObservableCounter(
        "jobgen.network.io", Read, "By", "Bytes that the processes of jobs received and sent.");

    /// <summary>Keeps what a job has used. Called under the registry's lock.</summary>
    internal static void OnClosing(in JobRegistry.Entry entry) => Add(s_closed, in entry);

    private static List<Measurement<long>> Read()
    {
        Dictionary<JobSeries, (long In, long Out)> sums = [];
        JobRegistry.ForEach(
            entry => Add(sums, in entry),
            before: () => sums = new Dictionary<JobSeries, (long In, long Out)>(s_closed));
        List<Measurement<long>> measurements = [];
        foreach ((JobSeries series, (long received, long sent)) in sums)
        {
            measurements.Add(new Measurement<long>(received, series.Tags(Direction, "receive")));
            measurements.Add(new Measurement<long>(sent, series.Tags(Direction, "transmit")));
        }

        return measurements;
    }

    private static void Add(Dictionary<JobSeries, (long In, long Out)> sums, in JobRegistry.Entry entry)
    {
        if (JobInformation.Query(
            entry.Handle,
            JOBOBJECTINFOCLASS.NetworkAccountingInformation,
            out JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION used) == Win32Errors.Success)
        {
            (long received, long sent) = sums.GetValueOrDefault(entry.Series);
            sums[entry.Series] = (received + (long)used.DataBytesIn, sent + (long)used.DataBytesOut);
        }
    }
}
