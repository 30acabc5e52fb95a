namespace JobGen;

/// <summary>A ring of messages that costs nothing until the first one arrives: thousands of jobs are silent most of the time.</summary>
internal struct NotificationQueue
{
    private const int FirstLength = 8;

    /// <summary>A longer ring is given back once it is empty, so that one burst does not stay in memory.</summary>
    private const int LongestKept = 1024;

    private Item[]? _items;
    private int _head;
    private int _count;

    internal readonly int Count => _count;

    internal void Enqueue(in JobNotification notification)
    {
        if (_items is null || _count == _items.Length)
        {
            Grow();
        }

        _items![(_head + _count) & (_items.Length - 1)] =
            new Item(notification.Kind, notification.ProcessId, notification.Detail, notification.UtcTicks);
        _count++;
    }

    internal bool TryDequeue(JobObject job, out JobNotification notification)
    {
        if (_count == 0)
        {
            notification = default;
            return false;
        }

        ref Item item = ref _items![_head];
        notification = new JobNotification(job, item.Kind, item.ProcessId, item.Detail, item.UtcTicks);
        item = default;
        _head = (_head + 1) & (_items.Length - 1);
        _count--;
        if (_count == 0 && _items.Length > LongestKept)
        {
            Clear();
        }

        return true;
    }

    internal void Clear() => this = default;

    private void Grow()
    {
        // The length is a power of two, so that an index wraps with a mask.
        Item[] grown = new Item[_items is null ? FirstLength : checked(_items.Length * 2)];
        for (int i = 0; i < _count; i++)
        {
            grown[i] = _items![(_head + i) & (_items.Length - 1)];
        }

        _items = grown;
        _head = 0;
    }

    private readonly record struct Item(JobNotificationKind Kind, int ProcessId, object? Detail, long UtcTicks);
}
