using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>
/// A Windows job object: a group of processes that is limited, watched, accounted for and ended as one. The base of every
/// class that carries <c>[JobPolicy]</c>.
/// </summary>
/// <remarks>
/// Instances come from the generated <c>Create</c>, <c>CreateNew</c>, <c>Open</c> and <c>TryOpen</c>. All members are safe
/// to call from several threads at once. After <see cref="Dispose()"/> every member throws <see cref="ObjectDisposedException"/>.
/// Source: <see href="https://learn.microsoft.com/windows/win32/procthread/job-objects"/>.
/// </remarks>
[DebuggerDisplay("{DebuggerSummary,nq}")]
public abstract partial class JobObject : IDisposable, IAsyncDisposable
{
    private const int Closing = 1;
    private const int Closed = 2;

    private readonly SafeJobHandle _handle;
    private JobPort? _port;
    private JobWaits? _waits;
    private JobLaunches? _launches;
    private LimitsGate? _limitsGate;
    private int _disposal;
    private int _jobTimeEnds;

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
        if (JobMetrics.IsSupported && CreatedNew)
        {
            _handle.Register(this);
        }
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

    /// <summary>
    /// Whether child processes inherit the job's handle: every one that is started anywhere in this program with inheritance
    /// on, from when this is set. A child that holds it keeps the job open, so that a kill-on-close job does not end with this
    /// process: set it for the length of a launch.
    /// </summary>
    /// <remarks>
    /// One kernel call. <see cref="JobSecurity.InheritHandle"/> has it from the job's creation on, and
    /// <see cref="JobStartOptions.InheritedHandles"/> passes a handle to one child. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-gethandleinformation"/>,
    /// <see href="https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-sethandleinformation"/>.
    /// </remarks>
    /// <exception cref="JobException">GetHandleInformation or SetHandleInformation failed: 6 (somebody else closed the handle).</exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public bool IsHandleInheritable
    {
        get => HandleInheritance.Read(this);
        set => HandleInheritance.Set(this, value);
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string DebuggerSummary => Name ?? $"(unnamed {GetType().Name})";

    /// <summary>The access rights that the handle was opened with.</summary>
    internal JobAccess Access { get; }

    /// <summary>Disposed, or about to be.</summary>
    internal bool IsDisposed => Volatile.Read(ref _disposal) != 0;

    /// <summary>Being disposed by <see cref="DisposeAsync"/>, which still waits for the processes.</summary>
    internal bool IsClosing => Volatile.Read(ref _disposal) == Closing;

    internal bool IsClosed => Volatile.Read(ref _disposal) == Closed;

    /// <summary>The handle, also while the job is being disposed.</summary>
    internal SafeJobHandle KernelHandle => _handle;

    // Made when they are first needed, so that a job costs no more than what is used of it. One that is made while the job is
    // being disposed sees that it is: both the mark and the making are full fences.
    internal JobPort Port => _port ?? FirstOf(ref _port, new JobPort(this));

    /// <summary>The port, where there has been any.</summary>
    internal JobPort? StartedPort => Volatile.Read(ref _port);

    internal JobWaits Waits => _waits ?? FirstOf(ref _waits, new JobWaits(this));

    /// <summary>The waits, where there has been any.</summary>
    internal JobWaits? StartedWaits => Volatile.Read(ref _waits);

    internal LimitsGate LimitsGate => _limitsGate ?? FirstOf(ref _limitsGate, new LimitsGate());

    internal JobLaunches Launches => _launches ?? FirstOf(ref _launches, new JobLaunches(this));

    /// <summary>Queries any information class by its number, for what has no attribute and no member yet.</summary>
    /// <typeparam name="T">The structure of the class, laid out as the SDK has it; its size is the length that Windows checks.</typeparam>
    /// <param name="informationClass">The number in JOBOBJECTINFOCLASS (winnt.h).</param>
    /// <param name="information">What Windows wrote.</param>
    /// <remarks>
    /// One kernel call, and nothing is allocated. Classes that answer with a list of any length, such as 3, are cut to what fits
    /// into <typeparamref name="T"/>, or refused. Needs <see cref="JobAccess.Query"/>. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-queryinformationjobobject"/>.
    /// </remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without the right, 24 for another size, 87 for a class that this version does not have or that
    /// cannot be queried, 122 or 234 where more is there than fits.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void QueryInformation<T>(int informationClass, out T information)
        where T : unmanaged
    {
        using JobHandleLease lease = LeaseHandle();
        RawInformation.Query(lease.Value, informationClass, out information);
    }

    /// <summary>Sets any information class by its number, for what has no attribute and no member yet.</summary>
    /// <typeparam name="T">The structure of the class, laid out as the SDK has it; its size is the length that Windows checks.</typeparam>
    /// <param name="informationClass">The number in JOBOBJECTINFOCLASS (winnt.h).</param>
    /// <param name="information">The whole class: Windows replaces what was set before.</param>
    /// <remarks>
    /// One kernel call. It is not serialized with the setters of a policy, which read and write whole classes too. Leave class 7,
    /// the completion port, to <see cref="Subscribe"/> and <see cref="JobCompletionPort"/>. Needs
    /// <see cref="JobAccess.SetAttributes"/>. Windows 2000.
    /// Source: <see href="https://learn.microsoft.com/windows/win32/api/jobapi2/nf-jobapi2-setinformationjobobject"/>.
    /// </remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without the right, 24 for another size, 87 for a value, or for a class that this version does not
    /// have or that cannot be set, 1314 for a value that needs a privilege.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    public void SetInformation<T>(int informationClass, in T information)
        where T : unmanaged
    {
        using JobHandleLease lease = LeaseHandle();
        RawInformation.Set(lease.Value, informationClass, in information);
    }

    /// <summary>Reads the memory that the processes of the job have committed together, now and at most.</summary>
    /// <returns>The memory in bytes.</returns>
    /// <remarks>
    /// One kernel call, and nothing is allocated. Undocumented: it came with Windows 10 and can change or go; the peak alone is
    /// documented and among the counters of a policy. Source: information class 28, as system tools use it.
    /// </remarks>
    /// <exception cref="JobException">
    /// Windows refused it: 5 without <see cref="JobAccess.Query"/>, 87 or 24 where this version does not have it.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [Experimental(ExperimentalIds.MemoryUsage)]
    public JobMemoryUsage ReadMemoryUsage() => UndocumentedInformation.ReadMemoryUsage(this);

    /// <summary>Closes the job's handle. Calling it again does nothing.</summary>
    /// <remarks>
    /// <para>
    /// Pending waits fail with <see cref="ObjectDisposedException"/>, the subscription ends, and the job is taken off its
    /// completion port. Safe to call from any thread at any time; a call that is under way elsewhere ends first.
    /// </para>
    /// <para>
    /// Where this was the last handle to a kill-on-close job, Windows ends every process in it; the call does not wait for
    /// that, and the processes report exit code 0: <see cref="DisposeAsync"/> does better. Otherwise the processes go on, within
    /// their limits, without a handle to reach them by. Where <see cref="AssignCurrentProcess"/> or <c>Assign</c> put this process
    /// into the job, only waits and subscriptions end here, and the handle is closed by the end of the process.
    /// </para>
    /// </remarks>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Ends the processes of a kill-on-close job that this object created, waits until they have ended, and closes the handle.
    /// </summary>
    /// <returns>A task that ends when the processes have ended and the handle is closed. Calling it again returns at once.</returns>
    /// <remarks>
    /// The processes end with exit code 1, as on <c>Terminate</c>. A launch under way fails with
    /// <see cref="ObjectDisposedException"/>, and its child is waited for as well. A process that another one starts in the moment
    /// between the last list and the end of all is ended too, but waited for only where this object has a subscription. A job
    /// without kill-on-close is only closed, and so are one that was opened, since it is somebody else's, one that holds the
    /// current process, and one that cannot be queried. <see cref="Dispose()"/> called meanwhile closes at once, which ends
    /// the processes as well but waits no longer.
    /// </remarks>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.CompareExchange(ref _disposal, Closing, 0) != 0)
        {
            return;
        }

        try
        {
            await JobEnding.EndProcessesAsync(this).ConfigureAwait(false);
        }
        finally
        {
            Close();
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>Keeps the handle open for the length of one call. For generated code.</summary>
    /// <returns>A lease to be disposed right after the call.</returns>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal JobHandleLease LeaseHandle()
    {
        ThrowIfDisposed();
        return new JobHandleLease(_handle);
    }

    /// <summary>To be called with what Windows said, on whatever thread: the next Apply must not count on the job time then.</summary>
    internal void NoteJobTimeEnd(JobTimeEnds end) => Interlocked.Or(ref _jobTimeEnds, (int)end);

    /// <summary>What was noted since the last call.</summary>
    internal JobTimeEnds TakeJobTimeEnds() => (JobTimeEnds)Interlocked.Exchange(ref _jobTimeEnds, 0);

    internal ObjectDisposedException DisposedError() => new(GetType().FullName);

    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, this);

    private static T FirstOf<T>(ref T? field, T made)
        where T : class => Interlocked.CompareExchange(ref field, made, null) ?? made;

    private void Close()
    {
        if (Interlocked.Exchange(ref _disposal, Closed) == Closed)
        {
            return;
        }

        // Waits first: a wait on the job's handle must be unregistered before the handle is closed.
        StartedWaits?.End();
        StartedPort?.Dispose();
        _handle.Dispose();
    }
}
