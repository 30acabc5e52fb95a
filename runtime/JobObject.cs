using System.ComponentModel;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>
/// A Windows job object: a group of processes that is limited, watched, accounted for and ended as one. The base of every
/// class that carries <c>[JobPolicy]</c>.
/// </summary>
/// <remarks>
/// Instances come from the generated <c>Create</c>, <c>CreateNew</c>, <c>Open</c> and <c>TryOpen</c>. All members are safe
/// to call from several threads at once. After <see cref="Dispose()"/> every member throws <see cref="ObjectDisposedException"/>.
/// Source: Job Objects (Microsoft Learn).
/// </remarks>
public abstract partial class JobObject : IDisposable, IAsyncDisposable
{
    private readonly SafeJobHandle _handle;
    private int _disposed;

    /// <summary>Takes over the handle of a job that was created or opened. For generated code.</summary>
    /// <param name="initializer">What <see cref="JobPolicyServices"/> returned.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JobObject(JobObjectInitializer initializer)
    {
        ArgumentNullException.ThrowIfNull(initializer.Handle, nameof(initializer));
        _handle = initializer.Handle;
        Name = initializer.Name;
        CreatedNew = initializer.CreatedNew;
        Access = initializer.Access;
    }

    /// <summary>The job's handle, for calls that JobGen does not wrap.</summary>
    /// <remarks>It belongs to this object: do not dispose it, and hold no reference on it across a wait.</remarks>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public SafeJobHandle Handle
    {
        get
        {
            ThrowIfDisposed();
            return _handle;
        }
    }

    /// <summary>The kernel object name, or <see langword="null"/> for an unnamed job.</summary>
    public string? Name { get; }

    /// <summary>
    /// <see langword="true"/> where this object created the kernel object; <see langword="false"/> where it opened one that
    /// existed already (no limit was applied then).
    /// </summary>
    public bool CreatedNew { get; }

    /// <summary>The access rights that the handle was opened with.</summary>
    internal JobAccess Access { get; }

    /// <summary>Serializes read-modify-write changes of limits made through this object. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Lock LimitsLock { get; } = new();

    internal bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Keeps the handle open for the length of one call. For generated code.</summary>
    /// <returns>A lease to be disposed right after the call.</returns>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal JobHandleLease LeaseHandle()
    {
        ThrowIfDisposed();
        return new JobHandleLease(_handle);
    }

    private protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, this);
}
