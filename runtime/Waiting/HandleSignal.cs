using System.Runtime.InteropServices;

namespace JobGen;

/// <summary>Waits for a process handle, or any other that stays signalled, as a task.</summary>
internal sealed class HandleSignal : HandleWait
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HandleSignal()
    {
    }

    /// <summary>Ends when the handle is signalled. It keeps the handle open meanwhile: not for job handles.</summary>
    /// <param name="handle">A handle with the right SYNCHRONIZE.</param>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <exception cref="JobException">RegisterWaitForSingleObject failed.</exception>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static async Task WaitAsync(SafeHandle handle, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        HandleSignal wait = new();
        bool added = false;
        try
        {
            handle.DangerousAddRef(ref added);
            wait.Register(handle.DangerousGetHandle());
            using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
                static (state, token) => ((HandleSignal)state!)._completion.TrySetCanceled(token), wait);
            await wait._completion.Task.ConfigureAwait(false);
        }
        finally
        {
            wait.Release();
            if (added)
            {
                handle.DangerousRelease();
            }
        }
    }

    protected override void OnSignalled() => _completion.TrySetResult();
}
