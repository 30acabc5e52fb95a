namespace JobGen.JobRun.Recording;

/// <summary>The events of a run in bounded memory: the first of those that are notable, and the last of all.</summary>
internal sealed class EventHistory(int capacity = EventHistory.DefaultCapacity)
{
    internal const int DefaultCapacity = 500;
    private const int RecentCount = 100;

    private readonly List<RecordedEvent> _notable = [];
    private readonly List<RecordedEvent> _recent = [];

    /// <summary>Notable events that were not kept.</summary>
    public long Omitted { get; private set; }

    public void Add(RecordedEvent added)
    {
        if (!TryCountAgain(_recent, added))
        {
            if (_recent.Count == RecentCount)
            {
                _recent.RemoveAt(0);
            }

            _recent.Add(added);
        }

        if (!added.IsNotable || TryCountAgain(_notable, added))
        {
            return;
        }

        if (_notable.Count < capacity)
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

    /// <summary>Counts the last event once more where this one repeats it.</summary>
    /// <remarks>A program that asks for more memory in a loop hits its limit some thousand times.</remarks>
    public static bool TryCountAgain(List<RecordedEvent> events, RecordedEvent added)
    {
        if (events.Count == 0 || !events[^1].Repeats(added))
        {
            return false;
        }

        events[^1] = events[^1] with { Count = events[^1].Count + 1 };
        return true;
    }
}
