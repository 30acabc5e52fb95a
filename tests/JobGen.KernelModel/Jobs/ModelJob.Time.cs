namespace JobGen.Model;

public sealed partial class ModelJob
{
    internal JobUsage Usage;

    /// <summary>What the job's processes used so far.</summary>
    public JobUsage Accounting
    {
        get
        {
            lock (Kernel.Gate)
            {
                return Usage;
            }
        }
    }

    /// <summary>The job time ran out with the action Terminate: no process gets in until the limit is reset.</summary>
    internal bool JobTimeIsUp { get; private set; }

    /// <summary>Setting the limit counts from zero again and takes the signal back.</summary>
    private void BeginJobTimePeriod()
    {
        Usage.PeriodUserTimeStart = Usage.UserTime;
        Usage.PeriodKernelTimeStart = Usage.KernelTime;
        _signaled = false;
    }

    internal void CheckJobTime()
    {
        if (!Limits.Has(LimitFlags.JobTime) || Usage.UserTime - Usage.PeriodUserTimeStart < Limits.PerJobUserTimeLimit)
        {
            return;
        }

        // Posting without a port would reach nobody: Windows ends the processes then.
        if (EndOfJobTimeAction == Classes.EndOfJobTime.Post && Port is not null)
        {
            JobLimits limits = Limits;
            limits.Flags &= ~LimitFlags.JobTime;
            limits.PerJobUserTimeLimit = 0;
            Limits = limits;
            PostMessage(JobMessage.EndOfJobTime, 0);
            return;
        }

        JobTimeIsUp = true;
        Usage.TerminatedProcesses += (uint)ActiveProcessCount;
        EndProcesses(Win32Error.NotEnoughQuota);
        Signal();
    }
}
