using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>The fields of both violation structs: version 1 is the first part of version 2. The query arms the next message.</summary>
internal static class ViolationFields
{
    internal const string Version1Name = "JOBOBJECT_LIMIT_VIOLATION_INFORMATION";
    internal const string Version2Name = "JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2";

    private static readonly int _limitFlags = AbiLayout.Offset(Version2Name, "LimitFlags");
    private static readonly int _violationLimitFlags = AbiLayout.Offset(Version2Name, "ViolationLimitFlags");
    private static readonly int _ioReadBytes = AbiLayout.Offset(Version2Name, "IoReadBytes");
    private static readonly int _ioReadBytesLimit = AbiLayout.Offset(Version2Name, "IoReadBytesLimit");
    private static readonly int _ioWriteBytes = AbiLayout.Offset(Version2Name, "IoWriteBytes");
    private static readonly int _ioWriteBytesLimit = AbiLayout.Offset(Version2Name, "IoWriteBytesLimit");
    private static readonly int _perJobUserTime = AbiLayout.Offset(Version2Name, "PerJobUserTime");
    private static readonly int _perJobUserTimeLimit = AbiLayout.Offset(Version2Name, "PerJobUserTimeLimit");
    private static readonly int _jobMemory = AbiLayout.Offset(Version2Name, "JobMemory");
    private static readonly int _jobHighMemoryLimit = AbiLayout.Offset(Version2Name, "JobHighMemoryLimit");
    private static readonly int _cpuTolerance = AbiLayout.Offset(Version2Name, "CpuRateControlTolerance");
    private static readonly int _cpuToleranceLimit = AbiLayout.Offset(Version2Name, "CpuRateControlToleranceLimit");
    private static readonly int _jobLowMemoryLimit = AbiLayout.Offset(Version2Name, "JobLowMemoryLimit");
    private static readonly int _ioTolerance = AbiLayout.Offset(Version2Name, "IoRateControlTolerance");
    private static readonly int _ioToleranceLimit = AbiLayout.Offset(Version2Name, "IoRateControlToleranceLimit");
    private static readonly int _netTolerance = AbiLayout.Offset(Version2Name, "NetRateControlTolerance");
    private static readonly int _netToleranceLimit = AbiLayout.Offset(Version2Name, "NetRateControlToleranceLimit");

    internal static void Write(ModelJob job, Span<byte> output, bool version2)
    {
        NotificationLimits limits = job.Notifications;
        (uint cpu, uint io, uint net) = job.RateExcess;
        uint known = version2 ? NotificationFlags.Version2 : NotificationFlags.Version1;
        output.Clear();
        Wire.Write(output, _limitFlags, limits.Flags & known);
        Wire.Write(output, _violationLimitFlags, job.FindViolations() & known);
        Wire.Write(output, _ioReadBytes, job.Usage.Io.ReadBytes);
        Wire.Write(output, _ioReadBytesLimit, limits.IoReadBytes);
        Wire.Write(output, _ioWriteBytes, job.Usage.Io.WriteBytes);
        Wire.Write(output, _ioWriteBytesLimit, limits.IoWriteBytes);
        Wire.Write(output, _perJobUserTime, job.NotificationUserTime);
        Wire.Write(output, _perJobUserTimeLimit, limits.JobUserTime);
        Wire.Write(output, _jobMemory, job.Usage.JobMemory);
        Wire.Write(output, _jobHighMemoryLimit, limits.JobMemory);
        Wire.Write(output, _cpuTolerance, cpu);
        Wire.Write(output, _cpuToleranceLimit, limits.CpuTolerance);
        if (version2)
        {
            Wire.Write(output, _jobLowMemoryLimit, limits.JobMemoryLow);
            Wire.Write(output, _ioTolerance, io);
            Wire.Write(output, _ioToleranceLimit, limits.IoTolerance);
            Wire.Write(output, _netTolerance, net);
            Wire.Write(output, _netToleranceLimit, limits.NetTolerance);
        }

        job.ArmNotifications();
    }
}
