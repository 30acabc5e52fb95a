namespace JobGen;

/// <summary>
/// Reads what all jobs have used, once for each collection: the instruments of it are asked one by one, and a collection is over
/// when one of them is asked again.
/// </summary>
internal sealed class UsageCollector(TimeProvider time)
{
    // Two listeners that collect in turns must not make an old reading last.
    private static readonly TimeSpan s_longestCollection = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<JobSeries, JobUsage> _closed = [];
    private Dictionary<JobSeries, JobUsage> _usage = [];
    private int _asked = -1;
    private long _readAt;

    /// <param name="instrument">A bit that tells one instrument from the others.</param>
    internal IReadOnlyDictionary<JobSeries, JobUsage> Collect(int instrument)
    {
        lock (_gate)
        {
            if ((_asked & instrument) != 0 || time.GetElapsedTime(_readAt) > s_longestCollection)
            {
                _asked = 0;
                _readAt = time.GetTimestamp();
                _usage = Read();
            }

            _asked |= instrument;
            return _usage;
        }
    }

    /// <summary>Keeps what a job has used. Called under the registry's lock.</summary>
    internal void OnClosing(in JobRegistry.Entry entry) => UsageOf(_closed, entry.Series).AddClosing(entry.Handle);

    private static JobUsage UsageOf(Dictionary<JobSeries, JobUsage> usage, JobSeries series)
    {
        if (!usage.TryGetValue(series, out JobUsage? found))
        {
            usage.Add(series, found = new JobUsage());
        }

        return found;
    }

    private Dictionary<JobSeries, JobUsage> Read()
    {
        Dictionary<JobSeries, JobUsage> usage = [];
        JobRegistry.ForEach(
            entry => UsageOf(usage, entry.Series).Add(entry.Handle),
            before: () =>
            {
                foreach ((JobSeries series, JobUsage closed) in _closed)
                {
                    UsageOf(usage, series).Add(closed);
                }
            });
        return usage;
    }
}
