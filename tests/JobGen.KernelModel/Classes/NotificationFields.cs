using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>The fields of both notification structs: version 1 is the first part of version 2.</summary>
internal static class NotificationFields
{
    internal const string Version1Name = "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION";
    internal const string Version2Name = "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2";
    private const uint HighestTolerance = 3;

    private static readonly int _ioReadBytesLimit = AbiLayout.Offset(Version2Name, "IoReadBytesLimit");
    private static readonly int _ioWriteBytesLimit = AbiLayout.Offset(Version2Name, "IoWriteBytesLimit");
    private static readonly int _perJobUserTimeLimit = AbiLayout.Offset(Version2Name, "PerJobUserTimeLimit");
    private static readonly int _jobHighMemoryLimit = AbiLayout.Offset(Version2Name, "JobHighMemoryLimit");
    private static readonly int _cpuTolerance = AbiLayout.Offset(Version2Name, "CpuRateControlTolerance");
    private static readonly int _cpuInterval = AbiLayout.Offset(Version2Name, "CpuRateControlToleranceInterval");
    private static readonly int _limitFlags = AbiLayout.Offset(Version2Name, "LimitFlags");
    private static readonly int _ioTolerance = AbiLayout.Offset(Version2Name, "IoRateControlTolerance");
    private static readonly int _jobLowMemoryLimit = AbiLayout.Offset(Version2Name, "JobLowMemoryLimit");
    private static readonly int _ioInterval = AbiLayout.Offset(Version2Name, "IoRateControlToleranceInterval");
    private static readonly int _netTolerance = AbiLayout.Offset(Version2Name, "NetRateControlTolerance");
    private static readonly int _netInterval = AbiLayout.Offset(Version2Name, "NetRateControlToleranceInterval");

    internal static int Set(ModelJob job, ReadOnlySpan<byte> input, uint knownFlags, bool clearingUnsetIsRefused)
    {
        uint flags = Wire.Read<uint>(input, _limitFlags);
        if ((flags & ~knownFlags) != 0)
        {
            return Win32Error.InvalidParameter;
        }

        if (flags == 0 && job.Notifications.Flags == 0 && clearingUnsetIsRefused)
        {
            return job.Kernel.Options.ClearRefusal;
        }

        NotificationLimits limits = new()
        {
            Flags = flags,
            IoReadBytes = Value<ulong>(input, flags, NotificationFlags.ReadBytes, _ioReadBytesLimit),
            IoWriteBytes = Value<ulong>(input, flags, NotificationFlags.WriteBytes, _ioWriteBytesLimit),
            JobUserTime = Value<long>(input, flags, NotificationFlags.JobTime, _perJobUserTimeLimit),
            JobMemory = Value<ulong>(input, flags, NotificationFlags.JobMemory, _jobHighMemoryLimit),
            JobMemoryLow = Value<ulong>(input, flags, NotificationFlags.JobMemoryLow, _jobLowMemoryLimit),
            CpuTolerance = Value<uint>(input, flags, NotificationFlags.CpuRate, _cpuTolerance),
            CpuInterval = Value<uint>(input, flags, NotificationFlags.CpuRate, _cpuInterval),
            IoTolerance = Value<uint>(input, flags, NotificationFlags.IoRate, _ioTolerance),
            IoInterval = Value<uint>(input, flags, NotificationFlags.IoRate, _ioInterval),
            NetTolerance = Value<uint>(input, flags, NotificationFlags.NetRate, _netTolerance),
            NetInterval = Value<uint>(input, flags, NotificationFlags.NetRate, _netInterval),
        };
        uint least = job.Kernel.Options.ToleranceOfZeroRefused ? 1u : 0u;
        bool valid = IsRate(limits, NotificationFlags.CpuRate, limits.CpuTolerance, limits.CpuInterval, least)
            && IsRate(limits, NotificationFlags.IoRate, limits.IoTolerance, limits.IoInterval, least)
            && IsRate(limits, NotificationFlags.NetRate, limits.NetTolerance, limits.NetInterval, least)
            && limits.JobUserTime >= 0;
        if (!valid)
        {
            return Win32Error.InvalidParameter;
        }

        job.SetNotifications(limits);
        return Win32Error.Success;
    }

    internal static void Write(ModelJob job, Span<byte> output, bool version2)
    {
        NotificationLimits limits = job.Notifications;
        output.Clear();
        Wire.Write(output, _ioReadBytesLimit, limits.IoReadBytes);
        Wire.Write(output, _ioWriteBytesLimit, limits.IoWriteBytes);
        Wire.Write(output, _perJobUserTimeLimit, limits.JobUserTime);
        Wire.Write(output, _jobHighMemoryLimit, limits.JobMemory);
        Wire.Write(output, _cpuTolerance, limits.CpuTolerance);
        Wire.Write(output, _cpuInterval, limits.CpuInterval);
        Wire.Write(output, _limitFlags, version2 ? limits.Flags : limits.Flags & NotificationFlags.Version1);
        if (version2)
        {
            Wire.Write(output, _ioTolerance, limits.IoTolerance);
            Wire.Write(output, _jobLowMemoryLimit, limits.JobMemoryLow);
            Wire.Write(output, _ioInterval, limits.IoInterval);
            Wire.Write(output, _netTolerance, limits.NetTolerance);
            Wire.Write(output, _netInterval, limits.NetInterval);
        }
    }

    private static T Value<T>(ReadOnlySpan<byte> input, uint flags, uint flag, int offset)
        where T : unmanaged => (flags & flag) != 0 ? Wire.Read<T>(input, offset) : default;

    private static bool IsRate(in NotificationLimits limits, uint flag, uint tolerance, uint interval, uint least) => !limits.Has(flag)
        || (tolerance >= least && tolerance <= HighestTolerance && interval >= least && interval <= HighestTolerance);
}
