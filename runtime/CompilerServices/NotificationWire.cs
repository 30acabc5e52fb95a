using JobGen.Interop;

namespace JobGen.CompilerServices;

/// <summary>Notification thresholds to and from their wire structure.</summary>
internal static class NotificationWire
{
    internal static JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 From(in NotificationThresholds thresholds)
    {
        JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire = default;
        wire.JobMemoryLimit = Bytes(thresholds.JobMemory, NotificationFlags.JobMemory, ref wire.LimitFlags);
        wire.JobLowMemoryLimit = Bytes(thresholds.JobMemoryLow, NotificationFlags.JobMemoryLow, ref wire.LimitFlags);
        wire.IoReadBytesLimit = Bytes(thresholds.IoReadBytes, NotificationFlags.IoReadBytes, ref wire.LimitFlags);
        wire.IoWriteBytesLimit = Bytes(thresholds.IoWriteBytes, NotificationFlags.IoWriteBytes, ref wire.LimitFlags);
        if (thresholds.JobUserTime is { } time)
        {
            wire.LimitFlags |= NotificationFlags.JobUserTime;
            wire.PerJobUserTimeLimit = time.Ticks;
        }

        wire.CpuRateControlTolerance = Tolerance(thresholds.CpuRateTolerance, NotificationFlags.CpuRate, ref wire.LimitFlags);
        wire.CpuRateControlToleranceInterval = (uint)thresholds.CpuRateInterval.GetValueOrDefault();
        wire.IoRateControlTolerance = Tolerance(thresholds.IoRateTolerance, NotificationFlags.IoRate, ref wire.LimitFlags);
        wire.IoRateControlToleranceInterval = (uint)thresholds.IoRateInterval.GetValueOrDefault();
        wire.NetRateControlTolerance = Tolerance(thresholds.NetRateTolerance, NotificationFlags.NetRate, ref wire.LimitFlags);
        wire.NetRateControlToleranceInterval = (uint)thresholds.NetRateInterval.GetValueOrDefault();
        return wire;
    }

    internal static NotificationThresholds ToThresholds(in JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2 wire)
    {
        uint flags = wire.LimitFlags;
        return new NotificationThresholds
        {
            JobMemory = Has(flags, NotificationFlags.JobMemory) ? wire.JobMemoryLimit : null,
            JobMemoryLow = Has(flags, NotificationFlags.JobMemoryLow) ? wire.JobLowMemoryLimit : null,
            IoReadBytes = Has(flags, NotificationFlags.IoReadBytes) ? wire.IoReadBytesLimit : null,
            IoWriteBytes = Has(flags, NotificationFlags.IoWriteBytes) ? wire.IoWriteBytesLimit : null,
            JobUserTime = Has(flags, NotificationFlags.JobUserTime) && wire.PerJobUserTimeLimit > 0
                ? TimeSpan.FromTicks(wire.PerJobUserTimeLimit)
                : null,
            CpuRateTolerance = Has(flags, NotificationFlags.CpuRate) ? ToTolerance(wire.CpuRateControlTolerance) : null,
            CpuRateInterval = Has(flags, NotificationFlags.CpuRate) ? ToInterval(wire.CpuRateControlToleranceInterval) : null,
            IoRateTolerance = Has(flags, NotificationFlags.IoRate) ? ToTolerance(wire.IoRateControlTolerance) : null,
            IoRateInterval = Has(flags, NotificationFlags.IoRate) ? ToInterval(wire.IoRateControlToleranceInterval) : null,
            NetRateTolerance = Has(flags, NotificationFlags.NetRate) ? ToTolerance(wire.NetRateControlTolerance) : null,
            NetRateInterval = Has(flags, NotificationFlags.NetRate) ? ToInterval(wire.NetRateControlToleranceInterval) : null,
        };
    }

    private static bool Has(uint flags, uint flag) => (flags & flag) != 0;

    private static ulong Bytes(ulong? bytes, uint flag, ref uint flags)
    {
        flags |= bytes is null ? 0 : flag;
        return bytes.GetValueOrDefault();
    }

    private static uint Tolerance(RateControlTolerance? tolerance, uint flag, ref uint flags)
    {
        flags |= tolerance is null ? 0 : flag;
        return (uint)tolerance.GetValueOrDefault();
    }

    // A query must not throw for a value that a later Windows may add.
    private static RateControlTolerance? ToTolerance(uint value) => value is >= 1 and <= 3 ? (RateControlTolerance)value : null;

    private static RateControlToleranceInterval? ToInterval(uint value) =>
        value is >= 1 and <= 3 ? (RateControlToleranceInterval)value : null;
}
