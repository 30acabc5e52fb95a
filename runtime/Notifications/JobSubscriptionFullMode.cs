namespace JobGen;

/// <summary>What gives way when a bounded subscription is full.</summary>
public enum JobSubscriptionFullMode
{
    /// <summary>The oldest notification is dropped, so that the latest state is seen.</summary>
    DropOldest = 0,

    /// <summary>The notification that arrives is dropped, so that the beginning is seen.</summary>
    DropNewest = 1,
}
