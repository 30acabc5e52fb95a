using JobGen.Interop;

namespace JobGen;

/// <summary>What the jobs of a series have used together, and how many processes are in them.</summary>
internal sealed class JobUsage
{
    internal long Processes { get; private set; }

    internal double UserSeconds { get; private set; }

    internal double KernelSeconds { get; private set; }

    internal IO_COUNTERS Io { get; private set; }

    /// <summary>Adds what a job has used; nothing where Windows does not tell.</summary>
    internal void Add(nint job)
    {
        if (JobInformation.Query(
            job,
            JOBOBJECTINFOCLASS.BasicAndIoAccountingInformation,
            out JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION used) == Win32Errors.Success)
        {
            Processes += used.BasicInfo.ActiveProcesses;
            UserSeconds += TimeSpan.FromTicks(used.BasicInfo.TotalUserTime).TotalSeconds;
            KernelSeconds += TimeSpan.FromTicks(used.BasicInfo.TotalKernelTime).TotalSeconds;
            Io = Sum(Io, used.IoInfo);
        }
    }

    /// <summary>Adds what a job has used that is about to be closed; what is in it is no longer known then.</summary>
    internal void AddClosing(nint job)
    {
        Add(job);
        Processes = 0;
    }

    internal void Add(JobUsage other)
    {
        Processes += other.Processes;
        UserSeconds += other.UserSeconds;
        KernelSeconds += other.KernelSeconds;
        Io = Sum(Io, other.Io);
    }

    private static IO_COUNTERS Sum(in IO_COUNTERS one, in IO_COUNTERS other) => new()
    {
        ReadOperationCount = one.ReadOperationCount + other.ReadOperationCount,
        WriteOperationCount = one.WriteOperationCount + other.WriteOperationCount,
        OtherOperationCount = one.OtherOperationCount + other.OtherOperationCount,
        ReadTransferCount = one.ReadTransferCount + other.ReadTransferCount,
        WriteTransferCount = one.WriteTransferCount + other.WriteTransferCount,
        OtherTransferCount = one.OtherTransferCount + other.OtherTransferCount,
    };
}
