namespace JobGen.JobRun.Recording;

/// <summary>The events of a run in bounded memory: the first of those that are notable, and the last of all.</summary>
internal sealed class EventHistory(int capacity = EventHistory.DefaultCapacity)
{
    internal const int DefaultCapacity = 500;
    private const int RecentCount = 50;

    private readonly List<RecordedEvent> _notable = [];
    private readonly Queue<RecordedEvent> _recent = [];

    /// <summary>Notable events that were not kept.</summary>
    public long Omitted { get; private set; }

    public void Add(RecordedEvent added)
    {
        if (_recent.Count == RecentCount)
        {
            _recent.Dequeue();
        }

        _recent.Enqueue(added);
        if (!added.IsNotable)
        {
            return;
        }

        // A program that asks for more memory in a loop hits its limit some thousand times.
        if (_notable.Count > 0 && _notable[^1].Repeats(added))
        {
            _notable[^1] = _notable[^1] with { Count = _notable[^1].Count + 1 };
        }
        else if (_notable.Count < capacity)
        {
            _notable.Add(added);
        }
        else
        {
            Omitted++;
        }
    }

    public IReadOnlyList<RecordedEvent> Notable() => [.. _notable];

    /// <summary>The last events, the newest at the end.</summary>
    public IReadOnlyList<RecordedEvent> Recent() => [.. _recent];
}
