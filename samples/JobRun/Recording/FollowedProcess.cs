namespace JobGen.JobRun.Recording;

/// <summary>A process of the job while it lives, and what is known of it when it has ended.</summary>
/// <remarks>
/// The handle keeps Windows from giving its id to another process. It is closed when the end is seen, since a job counts a process
/// that its limit has refused until all handles to it are closed.
/// </remarks>
internal sealed class FollowedProcess
{
    private readonly DateTimeOffset _runStart;
    private ProcessHandle? _handle;

    /// <param name="id">Its id.</param>
    /// <param name="handle">A handle to it, which this takes over, or <see langword="null"/> where it could not be opened.</param>
    /// <param name="seen">When it was first heard of.</param>
    /// <param name="runStart">What times are relative to.</param>
    public FollowedProcess(int id, ProcessHandle? handle, DateTimeOffset seen, DateTimeOffset runStart)
    {
        _runStart = runStart;
        _handle = handle;
        Record = new RecordedProcess(
            id,
            ParentId: handle is null ? 0 : ProcessReader.ParentId(handle),
            Name: handle is null ? string.Empty : ProcessReader.Name(handle),
            Start: seen - runStart,
            End: null,
            ExitCode: null,
            CpuTime: default,
            Memory: 0,
            PeakMemory: 0);
        if (handle is not null && ProcessReader.TryReadTimes(handle, out ProcessTimes times))
        {
            Record = Record with { Start = times.CreationTime - runStart };
        }
    }

    public RecordedProcess Record { get; private set; }

    /// <summary>Whether a message told of its start.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>The list of processes that it was last seen in.</summary>
    public int ListNumber { get; set; }

    /// <summary>Reads what it has used up to now.</summary>
    public void ReadUsage()
    {
        if (_handle is null || !ProcessReader.TryReadTimes(_handle, out ProcessTimes times))
        {
            return;
        }

        (long memory, long peak) = ProcessReader.Memory(_handle);
        if (memory != Record.Memory || peak != Record.PeakMemory || times.Cpu != Record.CpuTime.Ticks)
        {
            Record = Record with
            {
                CpuTime = TimeSpan.FromTicks(times.Cpu),
                Memory = memory,
                PeakMemory = peak,
            };
        }
    }

    /// <summary>Notes its end, and lets go of it.</summary>
    /// <param name="seen">When it was heard of, which counts where Windows does not tell.</param>
    public void Complete(DateTimeOffset seen)
    {
        Record = Record with { End = seen - _runStart, Memory = 0 };
        if (_handle is not null)
        {
            if (ProcessReader.TryReadTimes(_handle, out ProcessTimes times))
            {
                Record = Record with
                {
                    PeakMemory = Math.Max(Record.PeakMemory, ProcessReader.Memory(_handle).Peak),
                    CpuTime = TimeSpan.FromTicks(times.Cpu),
                    End = (times.ExitTime ?? seen) - _runStart,
                    ExitCode = times.ExitTime is null ? null : ProcessReader.ExitCode(_handle),
                };
            }

            Release();
        }
    }

    /// <summary>Lets go of a process that may live on.</summary>
    public void Release()
    {
        _handle?.Dispose();
        _handle = null;
    }
}
