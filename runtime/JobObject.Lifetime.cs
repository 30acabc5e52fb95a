namespace JobGen;

public abstract partial class JobObject
{
    /// <summary>Closes the job's handle. Calling it again does nothing.</summary>
    /// <remarks>
    /// Where this was the last handle to a kill-on-close job, Windows ends every process in it; the call does not wait for
    /// that: <see cref="DisposeAsync"/> does.
    /// </remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _handle.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the job's handle. Calling it again does nothing.</summary>
    /// <returns>A task that ends when the handle is closed.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
