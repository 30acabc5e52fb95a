using JobGen.CompilerServices;

namespace JobGen;

/// <summary>The launches into one job that are under way, and the calls that ended what was launched.</summary>
internal sealed class JobLaunches(JobObject job)
{
    private readonly Lock _gate = new();
    private int _underWay;
    private bool _runUnderWay;
    private TaskCompletionSource? _allEnded;

    /// <summary>What was ended through this object, for processes that are asked about their end.</summary>
    internal JobTerminations Terminations { get; } = new();

    /// <summary>To be called before a process is created in the job, and <see cref="End"/> after.</summary>
    /// <exception cref="ObjectDisposedException">The job was disposed.</exception>
    internal void Begin()
    {
        lock (_gate)
        {
            job.ThrowIfDisposed();
            _underWay++;
        }
    }

    internal void End()
    {
        TaskCompletionSource? ended = null;
        lock (_gate)
        {
            if (--_underWay == 0)
            {
                ended = _allEnded;
            }
        }

        ended?.TrySetResult();
    }

    /// <summary>To be called before a command is run in the job, and <see cref="EndRun"/> after.</summary>
    /// <exception cref="InvalidOperationException">A run is under way, or the job holds a process.</exception>
    internal void BeginRun()
    {
        job.ThrowIfDisposed();
        if (Interlocked.Exchange(ref _runUnderWay, true))
        {
            throw RunErrors.UnderWay();
        }

        try
        {
            ThrowIfNotEmpty();
        }
        catch
        {
            EndRun();
            throw;
        }
    }

    internal void EndRun() => Volatile.Write(ref _runUnderWay, false);

    /// <summary>Ends with the last launch under way. To be called on a job that is marked as disposed: none begins any more.</summary>
    internal Task WhenAllEnded()
    {
        lock (_gate)
        {
            if (_underWay == 0)
            {
                return Task.CompletedTask;
            }

            _allEnded ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _allEnded.Task;
        }
    }

    /// <summary>Ends the processes of the job, also while it is being disposed.</summary>
    internal void TerminateProcesses(int exitCode)
    {
        using JobHandleLease lease = new(job.KernelHandle);
        int error = Terminations.Terminate(lease.Value, (uint)exitCode);
        if (error != Win32Errors.Success)
        {
            throw ProcessErrors.Terminate(error, job);
        }
    }

    private void ThrowIfNotEmpty()
    {
        int error = JobQueries.ReadActiveProcesses(job.KernelHandle, out uint active);
        if (error != Win32Errors.Success)
        {
            throw WaitErrors.Query(error, "JobObjectBasicAccountingInformation");
        }

        if (active > 0)
        {
            throw RunErrors.HoldsProcesses(active);
        }
    }
}
