namespace JobGen;

/// <summary>A part of a queue of messages. Those that a burst has needed serve the next one, of whatever job.</summary>
internal sealed class NotificationSegment
{
    private const int FirstLength = 8;
    private const int Length = 256;

    /// <summary>How many are kept for later bursts: half a megabyte at most, for all jobs together.</summary>
    private const int MostKept = 64;

    private static readonly Lock s_gate = new();
    private static NotificationSegment? s_kept;
    private static int s_keptCount;

    private NotificationSegment(int length) => Items = new Item[length];

    internal Item[] Items { get; }

    internal NotificationSegment? Next { get; set; }

    /// <summary>A short one, since most jobs have few messages at once.</summary>
    internal static NotificationSegment First() => new(FirstLength);

    internal static NotificationSegment Rent()
    {
        lock (s_gate)
        {
            if (s_kept is { } segment)
            {
                s_kept = segment.Next;
                s_keptCount--;
                segment.Next = null;
                return segment;
            }
        }

        return new NotificationSegment(Length);
    }

    /// <param name="segment">One that nobody refers to any more, with all its items cleared.</param>
    internal static void Return(NotificationSegment segment)
    {
        // A dropped one that is old would keep what came behind it until a full collection.
        segment.Next = null;
        if (segment.Items.Length != Length)
        {
            return;
        }

        lock (s_gate)
        {
            if (s_keptCount < MostKept)
            {
                segment.Next = s_kept;
                s_kept = segment;
                s_keptCount++;
            }
        }
    }

    internal readonly record struct Item(JobNotificationKind Kind, int ProcessId, object? Detail, long UtcTicks);
}
