using System.Diagnostics;
using System.Runtime.InteropServices;
using JobGen.CompilerServices;
using JobGen.Interop;
using JobGen.Launching;
using Microsoft.Win32.SafeHandles;

namespace JobGen;

/// <summary>A process that was launched in a job.</summary>
/// <remarks>
/// While this object is not disposed, its handle keeps Windows from giving the process's id to another one, and it keeps the
/// <see cref="JobObject"/> and the <see cref="JobStartOptions.OuterJobs"/> from being collected; so do its streams and its
/// pending waits. Disposing it does not end a process that runs. All members are safe to call from several threads at once.
/// </remarks>
[DebuggerDisplay("process {Id}")]
public sealed partial class JobProcess : IDisposable
{
    private const uint WaitObject0 = 0;
    private const uint WaitTimeout = 258;

    // All of them, the outer ones too: nothing else may keep those.
    private readonly JobObject[] _jobs;
    private readonly SafeKernelHandle _handle = new();
    private readonly ProcessStreams? _streams;
    private readonly JobTerminations.Witness _terminations;
    private SafeProcessHandle? _publicHandle;
    private volatile bool _killed;
    private int _disposed;

    /// <param name="jobs">Root first: the last one is the job that the process is launched in.</param>
    /// <param name="redirections">Which streams are redirected.</param>
    /// <param name="standard">The handles of the redirected streams.</param>
    internal JobProcess(JobObject[] jobs, StreamRedirections redirections, StandardHandles? standard)
    {
        _jobs = jobs;
        _terminations = Job.Launches.Terminations.BeginLaunch();
        _streams = redirections.Any ? new ProcessStreams(_jobs, redirections, standard!) : null;
    }

    /// <summary>The job that the process was launched in.</summary>
    public JobObject Job => _jobs[^1];

    /// <summary>The process id. It stays this process's own until this object is disposed, even after the process has ended.</summary>
    public int Id { get; private set; }

    /// <summary>A handle with all access rights, for calls that JobGen does not wrap.</summary>
    /// <remarks>It is a duplicate, made on first use and closed with this object.</remarks>
    /// <exception cref="JobException">DuplicateHandle failed.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public SafeProcessHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            return _publicHandle ?? PublishHandle();
        }
    }

    /// <summary>The redirected streams, of a process that has any.</summary>
    internal ProcessStreams RedirectedStreams => _streams!;

    internal SafeKernelHandle KernelHandle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            return _handle;
        }
    }

    /// <summary>Writes to the process's standard input; closing it is the end of input. Each write goes out at once.</summary>
    /// <remarks>
    /// Without an encoding of its own: the console's input code page, UTF-8 where there is no console; never a byte order mark. The
    /// stream is an anonymous pipe, so that an asynchronous write holds a thread of the pool until the process has read enough.
    /// </remarks>
    /// <exception cref="InvalidOperationException">RedirectStandardInput was not set.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public StreamWriter StandardInput => Streams("Input").Input;

    /// <summary>Reads the process's standard output.</summary>
    /// <remarks>
    /// The end comes when the process and everybody who inherited the stream from it have closed it: a grandchild can outlive the
    /// process, and ending the job ends them all. Read output and error at the same time, else a full pipe stops the process.
    /// Without an encoding of its own: the console's output code page, UTF-8 where there is no console. The stream is an
    /// anonymous pipe, which knows no overlapped I/O: an asynchronous read holds a thread of the pool until the process writes, so
    /// that a program that reads from many quiet processes at once needs as many (ThreadPool.SetMinThreads).
    /// Source: <see href="https://learn.microsoft.com/windows/win32/ipc/anonymous-pipe-operations"/>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">RedirectStandardOutput was not set.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public StreamReader StandardOutput => Streams("Output").Output;

    /// <summary>Reads the process's standard error.</summary>
    /// <inheritdoc cref="StandardOutput" path="/remarks"/>
    /// <exception cref="InvalidOperationException">RedirectStandardError was not set.</exception>
    /// <exception cref="ObjectDisposedException">This object was disposed.</exception>
    public StreamReader StandardError => Streams("Error").Error;

    /// <summary>Closes the handle and the streams that were not closed before. The process goes on.</summary>
    /// <remarks>
    /// Only one that is still suspended (<see cref="JobStartOptions.StartSuspended"/>) is ended, with exit code 1: without its
    /// thread's handle nobody could set it going any more.
    /// <para>
    /// Nothing that is pending makes it wait or fail. A read or write that is under way ends when the process writes, reads or ends, and
    /// keeps its own pipe open until then; an asynchronous one that has not finished by that fails with
    /// <see cref="ObjectDisposedException"/>. A pending <see cref="WaitForExitAsync"/> still ends with the process.
    /// </para>
    /// </remarks>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        try
        {
            EndIfSuspended();
            _streams?.Dispose();
        }
        finally
        {
            Interlocked.Exchange(ref _publicHandle, null)?.Dispose();
            _handle.Dispose();
        }
    }

    /// <summary>Takes over the new process. The thread handle is of no use once the thread runs.</summary>
    internal void Attach(PROCESS_INFORMATION information, LaunchRequest request)
    {
        Marshal.InitHandle(_handle, information.hProcess);
        Id = (int)information.dwProcessId;
        _terminations.EndLaunch();
        _isGroupRoot = (request.CreationFlags & CreationFlags.CREATE_NEW_PROCESS_GROUP) != 0;
        if (request.IsSuspended)
        {
            _suspendedThread = new SafeKernelHandle(information.hThread);
            return;
        }

        // A handle that cannot be closed changes nothing for anybody.
        _ = Kernel32.CloseHandle(information.hThread);
    }

    private ProcessStreams Streams(string stream)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return _streams ?? throw ProcessStreams.NotRedirected(stream);
    }

    private unsafe SafeProcessHandle PublishHandle()
    {
        const uint DUPLICATE_SAME_ACCESS = 2;
        using JobHandleLease lease = new(_handle);
        nint self = Kernel32.GetCurrentProcess();
        nint value;
        if (Kernel32.DuplicateHandle(self, lease.Value, self, &value, 0, inheritHandle: 0, DUPLICATE_SAME_ACCESS) == 0)
        {
            int error = Marshal.GetLastSystemError();
            throw ProcessErrors.OfProcess(error, "DuplicateHandle", Id);
        }

        SafeProcessHandle duplicate = new(value, ownsHandle: true);
        if (Interlocked.CompareExchange(ref _publicHandle, duplicate, null) is { } first)
        {
            duplicate.Dispose();
            return first;
        }

        // Disposed meanwhile: then nobody else closes it.
        if (Volatile.Read(ref _disposed) != 0)
        {
            duplicate.Dispose();
            throw new ObjectDisposedException(nameof(JobProcess));
        }

        return duplicate;
    }
}
