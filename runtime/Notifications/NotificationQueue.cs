namespace JobGen;

/// <summary>
/// Messages that wait to be read, in segments. It costs nothing until the first one arrives: thousands of jobs are silent most of
/// the time.
/// </summary>
internal struct NotificationQueue
{
    private NotificationSegment? _first;
    private NotificationSegment? _last;
    private int _read;
    private int _written;
    private int _count;

    internal readonly int Count => _count;

    internal void Enqueue(in JobNotification notification)
    {
        if (_last is null || _written == _last.Items.Length)
        {
            Append();
        }

        _last!.Items[_written++] = new(notification.Kind, notification.ProcessId, notification.Detail, notification.UtcTicks);
        _count++;
    }

    internal bool TryDequeue(JobObject job, out JobNotification notification)
    {
        if (_count == 0)
        {
            notification = default;
            return false;
        }

        ref NotificationSegment.Item item = ref _first!.Items[_read++];
        notification = new JobNotification(job, item.Kind, item.ProcessId, item.Detail, item.UtcTicks);
        item = default;
        _count--;
        if (_count == 0)
        {
            // All were in one segment, which serves from its begin again.
            _read = _written = 0;
        }
        else if (_read == _first.Items.Length)
        {
            NotificationSegment emptied = _first;
            _first = emptied.Next;
            _read = 0;
            NotificationSegment.Return(emptied);
        }

        return true;
    }

    internal void Clear() => this = default;

    private void Append()
    {
        NotificationSegment segment = _last is null ? NotificationSegment.First() : NotificationSegment.Rent();
        _first ??= segment;
        _last?.Next = segment;
        _last = segment;
        _written = 0;
    }
}
