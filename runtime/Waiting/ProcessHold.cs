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
    /// <remarks>
    /// One that has ended is not waited for: the wait would end at once, the job would be listed again, and where Windows still
    /// lists the process (somebody may hold a handle to it) that would go on for ever.
    /// </remarks>
    internal static ProcessHold? Open(EmptyWatch watch, SafeJobHandle job, int processId, out bool gone)
    {
        using JobHandleLease lease = new(job);
        int error = ProcessLookup.TryReadContains(
            lease.Value, processId, ProcessAccess.Synchronize, out SafeKernelHandle? process, out bool contained);
        if (process is null)
        {
            gone = error == Win32Errors.InvalidParameter;
            return null;
        }

        if (contained && !HasEnded(process))
        {
            gone = false;
            return new ProcessHold(watch, processId, process);
        }

        process.Dispose();
        gone = error == Win32Errors.Success && !contained;
        return null;
    }

    private static bool HasEnded(SafeKernelHandle process)
    {
        using JobHandleLease lease = new(process);
        return ProcessLookup.IsSignalled(lease.Value) == true;
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
