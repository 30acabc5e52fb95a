using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using JobGen.Interop;

namespace JobGen;

/// <summary>
/// A completion port that the caller reads: many jobs on one thread, and nothing allocated for a notification.
/// <see cref="JobObject.Subscribe"/> needs none of this.
/// </summary>
/// <remarks>
/// All members are safe to call from several threads. The notifications of one job come in the order in which Windows sent
/// them as long as one thread reads.
/// Source: <see href="https://learn.microsoft.com/windows/win32/fileio/i-o-completion-ports"/>,
/// <see href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-jobobject_associate_completion_port"/>.
/// </remarks>
[DebuggerDisplay("{_registrations.Count} jobs")]
public sealed partial class JobCompletionPort : IDisposable
{
    private readonly ConcurrentDictionary<nuint, JobRegistration> _registrations = new();
    private readonly SafeKernelHandle _handle = new();
    private volatile bool _disposed;

    /// <summary>Creates a port without jobs.</summary>
    /// <exception cref="JobException">CreateIoCompletionPort failed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    public JobCompletionPort()
    {
        try
        {
            nint value = Kernel32.CreateIoCompletionPort(Kernel32.INVALID_HANDLE_VALUE, 0, 0, 0);
            int error = Marshal.GetLastSystemError();
            Marshal.InitHandle(_handle, value);
            if (_handle.IsInvalid)
            {
                throw PortErrors.Create(error);
            }
        }
        catch (DllNotFoundException exception)
        {
            throw PlatformErrors.NoWindows(exception);
        }
    }

    internal bool IsDisposed => _disposed;

    internal IEnumerable<JobRegistration> Registrations => _registrations.Values;

    /// <summary>
    /// Has a job send its notifications to this port. Processes that it holds already arrive as NewProcess, and thresholds that
    /// are passed already as one NotificationLimit.
    /// </summary>
    /// <param name="job">
    /// A job that is on no port and has no subscription. The port does not keep it alive: hold on to it while it is wanted.
    /// </param>
    /// <exception cref="InvalidOperationException">The job has a subscription, or is on a <see cref="JobCompletionPort"/>.</exception>
    /// <exception cref="JobException">
    /// SetInformationJobObject failed: 87 where somebody else associated a port, 5 without <see cref="JobAccess.SetAttributes"/>.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The port or the job was disposed.</exception>
    public void Add(JobObject job)
    {
        ArgumentNullException.ThrowIfNull(job);
        ObjectDisposedException.ThrowIf(_disposed, this);
        job.Port.JoinPort(this);
    }

    /// <summary>Takes a job off the port. Notifications that were not read yet are dropped.</summary>
    /// <param name="job">The job. It may have been disposed, which takes it off as well.</param>
    /// <returns><see langword="false"/> where the job was not on this port.</returns>
    /// <remarks>
    /// From Windows 8 the job can then have another port; on older Windows its messages go nowhere until the job is gone.
    /// </remarks>
    public bool Remove(JobObject job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.StartedPort?.LeavePort(this) ?? false;
    }

    /// <summary>Waits for notifications and takes as many as there are and fit, in one call of Windows, allocating nothing.</summary>
    /// <param name="destination">Where they are written; 64 are taken at most.</param>
    /// <param name="timeout">How long to wait for the first one; <see cref="Timeout.InfiniteTimeSpan"/> to wait until it comes.</param>
    /// <returns>The number written; 0 when the time was up, or when the port was disposed meanwhile.</returns>
    /// <remarks>
    /// A <see cref="JobNotificationKind.NotificationLimit"/> alone allocates, one object for its violations, which are read
    /// right then: Windows sends no other before they have been read.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative, or longer than 24 days.</exception>
    /// <exception cref="JobException">GetQueuedCompletionStatusEx failed.</exception>
    /// <exception cref="ObjectDisposedException">The port was disposed before the call.</exception>
    public int Read(Span<JobNotification> destination, TimeSpan timeout)
    {
        if (destination.IsEmpty)
        {
            throw new ArgumentException("There is no room for a notification.", nameof(destination));
        }

        int milliseconds = ToMilliseconds(timeout);
        ObjectDisposedException.ThrowIf(_disposed, this);
        bool added = false;
        try
        {
            _handle.DangerousAddRef(ref added);
            return Read(_handle.DangerousGetHandle(), destination, milliseconds);
        }
        finally
        {
            if (added)
            {
                _handle.DangerousRelease();
            }
        }
    }

    /// <summary>Ends all reads, takes all jobs off, and closes the port. Calling it again does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        // Closing a port does not reliably wake who waits on it, so a message is sent; each reader passes it on.
        PostStop();
        foreach (JobRegistration registration in Registrations)
        {
            registration.Job?.Port.LeavePort(this);
        }

        _handle.Dispose();
    }
}
