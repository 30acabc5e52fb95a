namespace JobGen;

/// <summary>How a subscription keeps what its reader has not taken yet. The default keeps everything.</summary>
public readonly record struct JobSubscriptionOptions
{
    /// <summary>
    /// The number of notifications to keep at most, 1 and up, or <see langword="null"/> (the default) to keep all: memory then
    /// grows with what is not read, 24 bytes a notification.
    /// </summary>
    public int? Capacity { get; init; }

    /// <summary>What gives way when <see cref="Capacity"/> is reached; <see cref="JobSubscription.DroppedCount"/> counts it.</summary>
    public JobSubscriptionFullMode FullMode { get; init; }

    internal void Validate()
    {
        if (Capacity is { } capacity)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1, nameof(Capacity));
        }

        if (FullMode is not (JobSubscriptionFullMode.DropOldest or JobSubscriptionFullMode.DropNewest))
        {
            throw new ArgumentOutOfRangeException(nameof(FullMode), FullMode, "Use DropOldest or DropNewest.");
        }
    }
}
