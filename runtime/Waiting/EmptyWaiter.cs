namespace JobGen;

/// <summary>Somebody who waits for a job to be empty.</summary>
/// <param name="order">Who came later has a higher number.</param>
internal sealed class EmptyWaiter(long order) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    internal long Order { get; } = order;
}
