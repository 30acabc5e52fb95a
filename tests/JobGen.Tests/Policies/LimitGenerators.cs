using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace JobGen.Tests.Policies;

/// <summary>Random limits that Windows accepts, edges included.</summary>
internal static class LimitGenerators
{
    private static readonly Gen<ulong> _bits = Gen.Choose(int.MinValue, int.MaxValue)
        .Two()
        .Select(halves => ((ulong)(uint)halves.Item1 << 32) | (uint)halves.Item2);

    private static readonly Gen<ulong> _any = Gen.OneOf(
        Gen.Elements(1UL, 2UL, 4096UL, uint.MaxValue, 1UL << 32, (1UL << 32) + 1, (ulong)long.MaxValue),
        from bits in _bits
        from shift in Gen.Choose(0, 62)
        select Math.Max(1, bits >> shift));

    private static readonly Gen<ulong> _memory = _any.Select(bytes => Math.Max(4096, bytes));

    private static readonly Gen<TimeSpan> _time = _any.Select(ticks => TimeSpan.FromTicks((long)Math.Min(ticks, long.MaxValue)));

    private static readonly Gen<double> _percent = Gen.Choose(1, 10_000).Select(hundredths => hundredths / 100.0);

    private static readonly Gen<CpuRate> _cpuRate =
        from rate in Gen.OneOf(
            _percent.Select(CpuRate.HardCap),
            _percent.Select(CpuRate.Soft),
            Gen.Choose(1, 9).Select(CpuRate.Weight),
            _percent.Two().Select(range => CpuRate.MinMax(Math.Min(range.Item1, range.Item2), Math.Max(range.Item1, range.Item2))))
        from notify in Gen.Elements(true, false)
        select rate with { Notify = notify };

    private static readonly Gen<NetRate> _netRate =
        from bandwidth in Maybe(_any)
        from tag in Maybe(Gen.Choose(0, 0x3F).Select(value => (byte)value))
        select bandwidth is null && tag is null ? new NetRate(1) : new NetRate(bandwidth, tag);

    private static readonly Gen<WorkingSetRange> _workingSet = _memory.Two().Select(bounds =>
        new WorkingSetRange(Math.Min(bounds.Item1, bounds.Item2), Math.Max(bounds.Item1, bounds.Item2)));

    private static readonly Gen<ProcessorAffinity> _affinity =
        from mask in _any
        from subset in Gen.Elements(true, false)
        select new ProcessorAffinity(mask, subset);

    // Less than every processor of both groups, since that is what "off" looks like.
    private static readonly Gen<JobGroupAffinity> _groups =
        from first in _any
        from second in Maybe(_any)
        select second is { } mask ? JobGroupAffinity.Of(0, first).With(1, mask >> 1) : JobGroupAffinity.Of(1, first);

    private static readonly Gen<IoRates> _ioRates =
        from count in Gen.Choose(0, 2)
        from iops in _any.Two()
        select IoRates.Create([.. new[]
        {
            new IoRate { VolumeName = @"\Device\HarddiskVolume1", MaxIops = Math.Min(iops.Item1, long.MaxValue) },
            new IoRate { VolumeName = null, MaxBandwidth = Math.Min(iops.Item2, long.MaxValue), BaseIoSize = 4096 },
        }.Take(count)]);

    private static readonly Gen<NotificationThresholds> _thresholds =
        from memory in Maybe(_memory)
        from low in Maybe(_memory)
        from read in Maybe(_any)
        from written in Maybe(_any)
        from time in Maybe(_time)
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

    /// <summary>A value or none for every limit; a mask and groups exclude each other.</summary>
    internal static Gen<EveryLimit.Limits> Limits { get; } =
        from flags in Gen.Choose(0, 15)
        from workingSet in Maybe(_workingSet)
        from processTime in Maybe(_time)
        from jobTime in Maybe(_time)
        from processes in Maybe(_any.Select(count => (uint)Math.Min(count, uint.MaxValue)))
        from scheduling in Maybe(Gen.Choose(0, 9).Select(value => (uint)value))
        from priority in Maybe(Gen.Elements(Enum.GetValues<ProcessPriorityClass>()))
        from processMemory in Maybe(_memory)
        from jobMemory in Maybe(_memory)
        from affinity in Maybe(_affinity)
        from groups in Maybe(_groups)
        from restrictions in Gen.Choose(0, 0x3FF)
        from cpu in Maybe(_cpuRate)
        from net in Maybe(_netRate)
        from io in _ioRates
        from thresholds in Maybe(_thresholds)
        from action in Gen.Elements(EndOfJobTimeAction.Terminate, EndOfJobTimeAction.Post)
        select new EveryLimit.Limits
        {
            KillOnJobClose = (flags & 1) != 0,
            DieOnUnhandledException = (flags & 2) != 0,
            BreakawayOk = (flags & 4) != 0,
            SilentBreakawayOk = (flags & 8) != 0,
            WorkingSetLimit = workingSet,
            ProcessTimeLimit = processTime,
            JobTimeLimit = jobTime,
            EndOfJobTimeAction = action,
            ActiveProcessLimit = processes,
            SchedulingClassLimit = scheduling,
            PriorityClassLimit = priority,
            ProcessMemoryLimit = processMemory,
            JobMemoryLimit = jobMemory,
            AffinityLimit = groups is null ? affinity : null,
            GroupAffinity = groups,
            UIRestrictions = (UIRestrictions)restrictions,
            CpuRateControl = cpu,
            NetRateControl = net,
            IoRateControl = io,
            NotificationLimit = thresholds,
        };

    private static Gen<T?> Maybe<T>(Gen<T> values)
        where T : struct =>
        Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));
}
