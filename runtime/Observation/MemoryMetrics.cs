using System.Diagnostics.Metrics;
using JobGen.Interop;

namespace JobGen;

/// <summary>The memory that jobs have committed.</summary>
internal static class MemoryMetrics
{
    internal static void AddTo(Meter meter)
    {
        meter.CreateObservableGauge("jobgen.memory.peak", ReadPeaks, "By", "The most memory that one of the jobs has committed.");
        meter.CreateObservableUpDownCounter("jobgen.memory.usage", ReadUsage, "By", "Memory that the processes of jobs have committed.");
    }

    private static IEnumerable<Measurement<long>> ReadPeaks()
    {
        Dictionary<JobSeries, long> peaks = [];
        JobRegistry.ForEach(entry =>
        {
            if (JobInformation.Query(
                entry.Handle,
                JOBOBJECTINFOCLASS.ExtendedLimitInformation,
                out JOBOBJECT_EXTENDED_LIMIT_INFORMATION information) == Win32Errors.Success)
            {
                peaks[entry.Series] = Math.Max(peaks.GetValueOrDefault(entry.Series), (long)information.PeakJobMemoryUsed);
            }
        });
        return JobSeries.Measurements(peaks);
    }

    private static IEnumerable<Measurement<long>> ReadUsage()
    {
        Dictionary<JobSeries, long> usage = [];
        JobRegistry.ForEach(entry =>
        {
            if (JobInformation.Query(
                entry.Handle,
                JOBOBJECTINFOCLASS.MemoryUsageInformation,
                out JOBOBJECT_MEMORY_USAGE_INFORMATION information) == Win32Errors.Success)
            {
                usage[entry.Series] = usage.GetValueOrDefault(entry.Series) + (long)information.JobMemory;
            }
        });
        return JobSeries.Measurements(usage);
    }
}
