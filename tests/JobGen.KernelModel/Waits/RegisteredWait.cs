namespace JobGen.Model;

/// <summary>One registered wait.</summary>
internal sealed class RegisteredWait(nint id, KernelObject target, nint callback, nint context, uint milliseconds, bool once)
{
    internal nint Id { get; } = id;

    internal KernelObject Target { get; } = target;

    internal nint Callback { get; } = callback;

    internal nint Context { get; } = context;

    internal uint Milliseconds { get; } = milliseconds;

    internal bool Once { get; } = once;

    internal int Epoch { get; init; }

    /// <summary>When it times out next, in ticks of the system; the largest number for never.</summary>
    internal long Deadline { get; set; } = ModelKernel.Deadline(milliseconds);

    internal bool IsQueued { get; set; }

    internal bool IsRunning { get; set; }

    internal bool IsDone { get; set; }

    /// <summary>Set when the callback that runs has returned, for UnregisterWaitEx with an event.</summary>
    internal ModelEvent? CompletionEvent { get; set; }
}
