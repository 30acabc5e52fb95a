using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>A process of the job that a wait has opened: while it is held, its id means nothing else.</summary>
internal sealed class ProcessHold : HandleWait, IDisposable
{
    private readonly SafeKernelHandle _process;
    private readonly EmptyWatch _watch;

    private ProcessHold(EmptyWatch watch, int processId, SafeKernelHandle process)
    {
        _watch = watch;
        ProcessId = processId;
        _process = process;
    }

    internal int ProcessId { get; }

    /// <summary>Opens a process that was listed and makes sure that it still is the one that was listed.</summary>
    /// <returns>The process, or <see langword="null"/>; then <paramref name="gone"/> says whether it has left the job.</returns>
    internal static ProcessHold? Open(EmptyWatch watch, SafeJobHandle job, int processId, out bool gone)
    {
        int error = ProcessLookup.TryOpenToQuery(processId, out SafeKernelHandle? process, also: ProcessAccess.Synchronize);
        if (process is null)
        {
            gone = error == Win32Errors.InvalidParameter;
            return null;
        }

        bool contained = false;
        try
        {
            using JobHandleLease lease = new(process);
            error = JobQueries.ReadContains(job, lease.Value, out contained);
        }
        finally
        {
            if (!contained)
            {
                process.Dispose();
            }
        }

        gone = error == Win32Errors.Success && !contained;
        return contained ? new ProcessHold(watch, processId, process) : null;
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
