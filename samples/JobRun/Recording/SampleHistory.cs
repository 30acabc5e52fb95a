namespace JobGen.JobRun.Recording;

/// <summary>
/// The samples of a run of any length in bounded memory. Where there is no room for more, each two become one, from the start of
/// the run on, and so do those that follow: all of them always stand for the same length of time.
/// </summary>
internal sealed class SampleHistory(int capacity = SampleHistory.DefaultCapacity)
{
    /// <summary>27 minutes at 10 samples a second, and never less than 13 minutes' worth of points.</summary>
    internal const int DefaultCapacity = 16_384;

    private readonly List<Sample> _samples = [];
    private int _samplesInEach = 1;
    private int _samplesInLast;

    /// <summary>The last sample as it came, which the history may have merged with others.</summary>
    public Sample Latest { get; private set; }

    public long PeakMemory { get; private set; }

    public void Add(in Sample sample)
    {
        Latest = sample;
        PeakMemory = Math.Max(PeakMemory, sample.Memory);
        if (_samples.Count > 0 && _samplesInLast < _samplesInEach)
        {
            _samples[^1] = _samples[^1].MergedWith(sample);
            _samplesInLast++;
            return;
        }

        if (_samples.Count == capacity)
        {
            MergePairs();
        }

        _samples.Add(sample);
        _samplesInLast = 1;
    }

    /// <summary>The newest sample that is at least as old as that, or the oldest one; a default sample where there is none.</summary>
    public Sample Before(TimeSpan age)
    {
        int index = _samples.Count - 1;
        while (index > 0 && Latest.Time - _samples[index].Time < age)
        {
            index--;
        }

        return index < 0 ? default : _samples[index];
    }

    public IReadOnlyList<Sample> ToList() => [.. _samples];

    private void MergePairs()
    {
        int pairs = _samples.Count / 2;
        for (int i = 0; i < pairs; i++)
        {
            _samples[i] = _samples[2 * i].MergedWith(_samples[(2 * i) + 1]);
        }

        _samples.RemoveRange(pairs, _samples.Count - pairs);
        _samplesInEach *= 2;
    }
}
