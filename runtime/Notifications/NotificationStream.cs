namespace JobGen;

/// <summary>What <see cref="JobObject.ReadNotificationsAsync"/> returns: a subscription that ends with its one enumeration.</summary>
internal sealed class NotificationStream(JobSubscription subscription, CancellationToken callToken)
    : IAsyncEnumerable<JobNotification>, IDisposable
{
    private CancellationTokenSource? _linked;
    private bool _enumerated;

    /// <param name="cancellationToken">Comes from WithCancellation, and counts as well as the token of the call.</param>
    public IAsyncEnumerator<JobNotification> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _enumerated, true))
        {
            throw new InvalidOperationException(
                "These notifications were enumerated before, and their subscription ended with that: call ReadNotificationsAsync "
                + "again, or use Subscribe to enumerate more than once.");
        }

        if (callToken.CanBeCanceled && cancellationToken.CanBeCanceled && callToken != cancellationToken)
        {
            _linked = CancellationTokenSource.CreateLinkedTokenSource(callToken, cancellationToken);
        }

        CancellationToken token = _linked?.Token ?? (callToken.CanBeCanceled ? callToken : cancellationToken);
        return new SubscriptionReader(subscription, token, owned: this);
    }

    public void Dispose()
    {
        subscription.Dispose();
        _linked?.Dispose();
    }
}
