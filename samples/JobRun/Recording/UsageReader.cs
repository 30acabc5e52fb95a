namespace JobGen.JobRun.Recording;

/// <summary>Takes samples of a job. What it does not tell as a whole is summed up over its processes.</summary>
internal sealed class UsageReader(JobObject job)
{
    private bool _hasMemory = true;
    private bool _hasAccounting = true;

    /// <summary>Whether samples are summed up over the processes.</summary>
    public bool NeedsProcesses => !_hasMemory || !_hasAccounting;

    public Sample Read(TimeSpan time, int processCount, ProcessHistory processes)
    {
        Sample sample = new()
        {
            Time = time,
            Processes = processCount,
            Memory = ReadMemory() ?? processes.Memory,
        };
        if (ReadAccounting() is not { } accounting)
        {
            return sample with { CpuTime = processes.CpuTime };
        }

        return sample with
        {
            CpuTime = accounting.TotalUserTime + accounting.TotalKernelTime,
            ReadBytes = (long)accounting.ReadTransferCount,
            WrittenBytes = (long)accounting.WriteTransferCount,
        };
    }

    // Undocumented, and so it may be missing; exact where it is there, since it is what the limit is held against.
    private long? ReadMemory()
    {
        try
        {
#pragma warning disable JOBGENEXP002
            return _hasMemory ? (long)job.ReadMemoryUsage().Current : null;
#pragma warning restore JOBGENEXP002
        }
        catch (JobException)
        {
            _hasMemory = false;
            return null;
        }
    }

    private JobAccounting? ReadAccounting()
    {
        try
        {
            return _hasAccounting ? job.ReadAccounting() : null;
        }
        catch (JobException)
        {
            _hasAccounting = false;
            return null;
        }
    }
}
