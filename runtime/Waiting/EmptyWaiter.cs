namespace JobGen;

/// <summary>Somebody who waits for a job to be empty.</summary>
/// <param name="order">Who came later has a higher number.</param>
/// <param name="isAwaited">Whether somebody reads the task. Where nobody does it must not fail, for it would go unobserved.</param>
internal sealed class EmptyWaiter(long order, bool isAwaited) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    internal long Order { get; } = order;

    internal bool Fail(Exception failure) => isAwaited ? TrySetException(failure) : TrySetResult();
}
