using FsCheck;
using FsCheck.Fluent;

namespace JobGen.Tests.Policies;

/// <summary>Random limits that Windows accepts, edges included.</summary>
internal static class LimitGenerators
{
    private static readonly Gen<ulong> _bits = Gen.Choose(int.MinValue, int.MaxValue)
        .Two()
        .Select(halves => ((ulong)(uint)halves.Item1 << 32) | (uint)halves.Item2);

    internal static Gen<ulong> Any { get; } = Gen.OneOf(
        Gen.Elements(1UL, 2UL, 4096UL, uint.MaxValue, 1UL << 32, (1UL << 32) + 1, (ulong)long.MaxValue),
        from bits in _bits
        from shift in Gen.Choose(0, 62)
        select Math.Max(1, bits >> shift));

    internal static Gen<ulong> Memory { get; } = Any.Select(bytes => Math.Max(4096, bytes));

    internal static Gen<TimeSpan> Time { get; } = Any.Select(ticks => TimeSpan.FromTicks((long)Math.Min(ticks, long.MaxValue)));

    private static readonly Gen<double> _percent = Gen.Choose(1, 10_000).Select(hundredths => hundredths / 100.0);

    internal static Gen<CpuRate> CpuRates { get; } =
        from rate in Gen.OneOf(
            _percent.Select(CpuRate.HardCap),
            _percent.Select(CpuRate.Soft),
            Gen.Choose(1, 9).Select(CpuRate.Weight),
            _percent.Two().Select(range => CpuRate.MinMax(Math.Min(range.Item1, range.Item2), Math.Max(range.Item1, range.Item2))))
        from notify in Gen.Elements(true, false)
        select rate with { Notify = notify };

    internal static Gen<NetRate> NetRates { get; } =
        from bandwidth in Maybe(Any)
        from tag in Maybe(Gen.Choose(0, 0x3F).Select(value => (byte)value))
        select bandwidth is null && tag is null ? new NetRate(1) : new NetRate(bandwidth, tag);

    internal static Gen<WorkingSetRange> WorkingSets { get; } = Memory.Two().Select(bounds =>
        new WorkingSetRange(Math.Min(bounds.Item1, bounds.Item2), Math.Max(bounds.Item1, bounds.Item2)));

    internal static Gen<ProcessorAffinity> Affinities { get; } =
        from mask in Any
        from subset in Gen.Elements(true, false)
        select new ProcessorAffinity(mask, subset);

    // Less than every processor of both groups, since that is what "off" looks like.
    internal static Gen<JobGroupAffinity> Groups { get; } =
        from first in Any
        from second in Maybe(Any)
        select second is { } mask ? JobGroupAffinity.Of(0, first).With(1, mask >> 1) : JobGroupAffinity.Of(1, first);

    internal static Gen<IoRates> IoRateLists { get; } =
        from count in Gen.Choose(0, 2)
        from iops in Any.Two()
        select IoRates.Create([.. new[]
        {
            new IoRate { VolumeName = @"\Device\HarddiskVolume1", MaxIops = Math.Min(iops.Item1, long.MaxValue) },
            new IoRate { VolumeName = null, MaxBandwidth = Math.Min(iops.Item2, long.MaxValue), BaseIoSize = 4096 },
        }.Take(count)]);

    internal static Gen<NotificationThresholds> Thresholds { get; } =
        from memory in Maybe(Memory)
        from low in Maybe(Memory)
        from read in Maybe(Any)
        from written in Maybe(Any)
        from time in Maybe(Time)
        from cpu in Maybe(Gen.Elements(Enum.GetValues<RateControlTolerance>()))
        from io in Maybe(Gen.Elements(Enum.GetValues<RateControlTolerance>()))
        from net in Maybe(Gen.Elements(Enum.GetValues<RateControlTolerance>()))
        from interval in Gen.Elements(Enum.GetValues<RateControlToleranceInterval>())
        select new NotificationThresholds
        {
            JobMemory = memory,
            JobMemoryLow = low,
            IoReadBytes = read,
            IoWriteBytes = written,
            JobUserTime = time,
            CpuRateTolerance = cpu,
            CpuRateInterval = cpu is null ? null : interval,
            IoRateTolerance = io,
            IoRateInterval = io is null ? null : interval,
            NetRateTolerance = net,
            NetRateInterval = net is null ? null : interval,
        };

    /// <summary>A value or none for every limit.</summary>
    internal static Gen<EveryLimit.Limits> Limits => LimitTable.All.Aggregate(
        Gen.Constant(EveryLimit.Limits.None),
        static (limits, row) => limits.SelectMany(row.Vary));

    internal static Gen<T?> Maybe<T>(Gen<T> values)
        where T : struct =>
        Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));
}
