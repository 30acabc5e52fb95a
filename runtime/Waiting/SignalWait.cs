namespace JobGen;

/// <summary>A wait for the job object itself.</summary>
/// <remarks>
/// It holds no reference on the job's handle and no duplicate of it, either of which would keep a kill-on-close job from
/// closing: the job ends its waits before it closes its handle.
/// </remarks>
internal sealed class SignalWait(JobObject job) : HandleWait
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
                static (state, token) => ((SignalWait)state!)._completion.TrySetCanceled(token), this);
            await _completion.Task.ConfigureAwait(false);
        }
        finally
        {
            // In this order: who disposes the job must find the wait until it is released.
            Release();
            job.Waits.Forget(this);
        }
    }

    internal void Fail(Exception failure)
    {
        Release();
        _completion.TrySetException(failure);
    }

    protected override void OnSignalled()
    {
        job.NoteJobTimeEnd(JobTimeEnds.Signalled);
        _completion.TrySetResult();
    }
}
