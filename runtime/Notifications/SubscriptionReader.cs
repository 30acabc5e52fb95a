using System.Threading.Tasks.Sources;

namespace JobGen;

/// <summary>One enumeration of a subscription; it is its own awaitable, so a wait allocates nothing.</summary>
internal sealed class SubscriptionReader : IAsyncEnumerator<JobNotification>, IValueTaskSource<bool>
{
    private readonly JobSubscription _subscription;
    private readonly IDisposable? _owned;
    private readonly CancellationTokenRegistration _cancellation;

    // Asynchronous continuations: a slow reader must not run on the one thread that serves all jobs.
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };

    /// <param name="subscription">What is read.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <param name="owned">Disposed with the enumeration.</param>
    internal SubscriptionReader(JobSubscription subscription, CancellationToken cancellationToken, IDisposable? owned = null)
    {
        _subscription = subscription;
        _owned = owned;
        CancellationToken = cancellationToken;
        _cancellation = cancellationToken.UnsafeRegister(static state => ((SubscriptionReader)state!).Cancel(), this);
    }

    public JobNotification Current { get; internal set; }

    internal CancellationToken CancellationToken { get; }

    public ValueTask<bool> MoveNextAsync()
    {
        try
        {
            return _subscription.MoveNext(this) is { } moved ? new ValueTask<bool>(moved) : new ValueTask<bool>(this, _core.Version);
        }
        catch (OperationCanceledException exception)
        {
            return ValueTask.FromException<bool>(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cancellation.DisposeAsync().ConfigureAwait(false);
        _owned?.Dispose();
        if (_subscription.Withdraw(this))
        {
            _core.SetResult(false);
        }
    }

    /// <summary>Makes ready for a wait; called when no other is under way.</summary>
    internal void Reset() => _core.Reset();

    internal void Complete(bool moved) => _core.SetResult(moved);

    internal void Complete(Exception? failure)
    {
        if (failure is null)
        {
            _core.SetResult(false);
        }
        else
        {
            _core.SetException(failure);
        }
    }

    bool IValueTaskSource<bool>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    private void Cancel()
    {
        if (_subscription.Withdraw(this))
        {
            _core.SetException(new OperationCanceledException(CancellationToken));
        }
    }
}
