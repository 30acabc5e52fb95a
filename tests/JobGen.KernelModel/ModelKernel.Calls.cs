namespace JobGen.Model;

public sealed partial class ModelKernel
{
    internal CallJournal Journal { get; } = new();

    /// <summary>Whether calls are recorded. Recording allocates on the calling thread: switch it off to measure allocations.</summary>
    public bool Recording
    {
        get
        {
            lock (Gate)
            {
                return Journal.Recording;
            }
        }

        set
        {
            lock (Gate)
            {
                Journal.Recording = value;
            }
        }
    }

    /// <summary>The recorded calls so far, in the order in which they ended.</summary>
    public IReadOnlyList<CallRecord> Calls
    {
        get
        {
            lock (Gate)
            {
                return [.. Journal.Records];
            }
        }
    }

    /// <summary>
    /// Calls since the last reset that can fail: the range of <see cref="FailCall(int, int)"/>. Counted without recording too.
    /// </summary>
    public int FailableCallCount
    {
        get
        {
            lock (Gate)
            {
                return Journal.Failable;
            }
        }
    }

    /// <summary>The same for the calling thread alone: the range of <see cref="FailCallOfThisThread"/>.</summary>
    public int FailableCallCountOfThisThread
    {
        get
        {
            lock (Gate)
            {
                return Journal.FailableOfThisThread;
            }
        }
    }

    /// <summary>
    /// Called as each call begins, before it does anything: what another process does at that moment. Runs under the kernel's
    /// lock, on the thread of the call.
    /// </summary>
    public Action<ModelFunction>? CallHook { get; set; }

    /// <summary>How often a function was called since the last reset. Counted without recording too.</summary>
    public int CountOf(ModelFunction function)
    {
        lock (Gate)
        {
            return Journal.Count(function);
        }
    }

    /// <summary>Forgets the recorded calls, and neither counters nor ordered failures.</summary>
    public void ClearCalls()
    {
        lock (Gate)
        {
            Journal.ClearRecords();
        }
    }

    /// <summary>Lets the n-th call from now on, of those that can fail, fail with an error and do nothing.</summary>
    /// <remarks>A failed close still closes, as otherwise every such test would count a leak that the failure itself made.</remarks>
    public void FailCall(int number, int error)
    {
        lock (Gate)
        {
            Journal.Order(null, null, number, error);
        }
    }

    /// <summary>
    /// The same, counting the calls of the calling thread alone: what other threads do at the same time, as that of a port,
    /// does not move the failure.
    /// </summary>
    public void FailCallOfThisThread(int number, int error)
    {
        lock (Gate)
        {
            Journal.Order(null, Environment.CurrentManagedThreadId, number, error);
        }
    }

    /// <summary>Lets the n-th call of one function from now on fail with an error and do nothing.</summary>
    public void FailCall(ModelFunction function, int number, int error)
    {
        lock (Gate)
        {
            Journal.Order(function, null, number, error);
        }
    }
}
