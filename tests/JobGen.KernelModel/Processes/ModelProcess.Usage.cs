namespace JobGen.Model;

public sealed partial class ModelProcess
{
    /// <summary>Bytes of committed memory.</summary>
    public ulong CommittedBytes { get; private set; }

    /// <summary>The most bytes of committed memory.</summary>
    public ulong PeakCommittedBytes { get; private set; }

    /// <summary>User-mode time in 100 ns ticks.</summary>
    public long UserTime { get; private set; }

    /// <summary>Kernel-mode time in 100 ns ticks.</summary>
    public long KernelTime { get; private set; }

    /// <summary>Commits memory; where a limit forbids it the allocation fails, a message is posted, and the process lives on.</summary>
    /// <returns>Whether the memory was committed.</returns>
    public bool Commit(ulong bytes)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                if (job.Limits.Has(LimitFlags.ProcessMemory) && CommittedBytes + bytes > job.Limits.ProcessMemoryLimit)
                {
                    job.PostMessage(JobMessage.ProcessMemoryLimit, Id);
                    return false;
                }

                if (job.Limits.Has(LimitFlags.JobMemory) && job.Usage.JobMemory + bytes > job.Limits.JobMemoryLimit)
                {
                    job.PostMessage(JobMessage.JobMemoryLimit, Id);
                    return false;
                }
            }

            CommittedBytes += bytes;
            PeakCommittedBytes = Math.Max(PeakCommittedBytes, CommittedBytes);
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                job.Usage.JobMemory += bytes;
                job.Usage.PeakJobMemory = Math.Max(job.Usage.PeakJobMemory, job.Usage.JobMemory);
                job.Usage.PeakProcessMemory = Math.Max(job.Usage.PeakProcessMemory, CommittedBytes);
                job.CheckNotifications(Id);
            }

            return true;
        }
    }

    /// <summary>Gives committed memory back.</summary>
    public void Decommit(ulong bytes)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, CommittedBytes);
            CommittedBytes -= bytes;
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                job.Usage.JobMemory -= bytes;
                job.CheckNotifications(Id);
            }
        }
    }

    /// <summary>Uses processor time; the limits on it are looked at afterwards, innermost job first.</summary>
    public void UseCpu(TimeSpan user, TimeSpan kernel = default)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            UserTime += user.Ticks;
            KernelTime += kernel.Ticks;
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                job.Usage.UserTime += user.Ticks;
                job.Usage.KernelTime += kernel.Ticks;
                job.CheckNotifications(Id);
            }

            for (ModelJob? job = Job; job is not null && IsRunning; job = job.Parent)
            {
                CheckProcessTime(job);
                job.CheckJobTime();
            }
        }
    }

    /// <summary>Transfers bytes, one operation each.</summary>
    public void DoIo(ulong readBytes = 0, ulong writeBytes = 0, ulong otherBytes = 0)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            IoUsage io = new(Once(readBytes), Once(writeBytes), Once(otherBytes), readBytes, writeBytes, otherBytes);
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                job.Usage.Io = job.Usage.Io.Plus(io);
                job.CheckNotifications(Id);
            }
        }

        static ulong Once(ulong bytes) => bytes == 0 ? 0ul : 1ul;
    }

    /// <summary>Receives and sends bytes over the network.</summary>
    public void UseNetwork(ulong bytesIn, ulong bytesOut)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                job.Usage.NetworkBytesIn += bytesIn;
                job.Usage.NetworkBytesOut += bytesOut;
            }
        }
    }

    /// <summary>Faults pages in.</summary>
    public void FaultPages(uint count)
    {
        lock (Kernel.Gate)
        {
            ThrowIfEnded();
            for (ModelJob? job = Job; job is not null; job = job.Parent)
            {
                job.Usage.PageFaults += count;
            }
        }
    }

    private void CheckProcessTime(ModelJob job)
    {
        if (job.Limits.Has(LimitFlags.ProcessTime) && UserTime >= job.Limits.PerProcessUserTimeLimit)
        {
            job.Usage.TerminatedProcesses++;
            job.PostMessage(JobMessage.EndOfProcessTime, Id);
            End(Win32Error.NotEnoughQuota, reportExit: true);
        }
    }

    private void ThrowIfEnded()
    {
        if (!IsRunning)
        {
            throw new InvalidOperationException($"{this} runs no more.");
        }
    }
}
