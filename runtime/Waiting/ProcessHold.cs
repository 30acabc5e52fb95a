using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>A process of the job that a wait has opened: while it is held, its id means nothing else.</summary>
internal sealed class ProcessHold : HandleWait, IDisposable
{
    private const uint SYNCHRONIZE = 0x0010_0000;
    private const uint PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;

    private readonly SafeKernelHandle _process = new();
    private readonly EmptyWatch _watch;

    private ProcessHold(EmptyWatch watch, int processId, nint process)
    {
        _watch = watch;
        ProcessId = processId;
        Marshal.InitHandle(_process, process);
    }

    internal int ProcessId { get; }

    /// <summary>Opens a process that was listed and makes sure that it still is the one that was listed.</summary>
    /// <returns>The process, or <see langword="null"/>; then <paramref name="gone"/> says whether it has left the job.</returns>
    internal static ProcessHold? Open(EmptyWatch watch, SafeJobHandle job, int processId, out bool gone)
    {
        nint process = Kernel32.OpenProcess(SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION, 0, (uint)processId);
        int error = Marshal.GetLastSystemError();
        if (process == 0)
        {
            gone = error == Win32Errors.InvalidParameter;
            return null;
        }

        ProcessHold hold = new(watch, processId, process);
        bool contained = false;
        try
        {
            error = JobQueries.ReadContains(job, process, out contained);
        }
        finally
        {
            if (!contained)
            {
                hold.Dispose();
            }
        }

        gone = error == Win32Errors.Success && !contained;
        return contained ? hold : null;
    }

    internal void Register() => Register(_process.DangerousGetHandle());

    public void Dispose()
    {
        Release();
        _process.Dispose();
    }

    protected override void OnSignalled()
    {
        // Closed first: a process that the job refused is counted as active until the last handle to it is closed.
        _process.Dispose();
        _watch.OnExit(this);
    }
}
