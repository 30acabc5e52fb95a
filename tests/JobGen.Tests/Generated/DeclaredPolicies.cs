using System.Diagnostics;

namespace JobGen.Tests.Generated;

/// <summary>A value in every kind of limit, so that the declared values can be compared with what is written here.</summary>
[JobPolicy(Name = @"Local\JobGen.Tests.Declared")]
[KillOnJobClose, BreakawayOk, DieOnUnhandledException(true), SilentBreakawayOk(false)]
[ActiveProcessLimit(uint.MaxValue), SchedulingClassLimit(0)]
[ProcessMemoryLimit(4097), JobMemoryLimit(5 * ByteSize.GiB)]
[WorkingSetLimit(maximum: 8 * ByteSize.MiB, minimum: 1 * ByteSize.MiB)]
[ProcessTimeLimit(Seconds = 0.0000001), JobTimeLimit(Seconds = 10_000, AtLimit = EndOfJobTimeAction.Post)]
[PriorityClassLimit(ProcessPriorityClass.RealTime), AffinityLimit(0x8000_0000_0000_0001, Subset = true)]
[UIRestrictions(UIRestrictions.Ime | UIRestrictions.ReadClipboard)]
[CpuRateControl(HardCap = 0.29, Notify = true)]
[NetRateControl(DscpTag = 0x3F)]
[IoRateControl(@"\Device\HarddiskVolume1", MaxIops = 100, BaseIoSize = 8192), IoRateControl(MaxBandwidth = 5 * ByteSize.GiB)]
[NotificationLimit(
    JobMemory = 4 * ByteSize.GiB,
    JobUserTimeSeconds = 430,
    NetRateTolerance = RateControlTolerance.High,
    NetRateInterval = RateControlToleranceInterval.Long)]
public sealed partial class DeclaredPolicy;

/// <summary>The same limits, of which none is on.</summary>
[JobPolicy]
[KillOnJobClose(false), ActiveProcessLimit, JobMemoryLimit, WorkingSetLimit, ProcessTimeLimit, JobTimeLimit]
[PriorityClassLimit, GroupAffinity, UIRestrictions, CpuRateControl, NetRateControl, IoRateControl, NotificationLimit]
internal sealed partial class AdjustablePolicy;

/// <summary>Processors of several groups.</summary>
[JobPolicy, GroupAffinity(3, 0xF0), GroupAffinity(0, 1), CpuRateControl(MinRate = 0.01, MaxRate = 100)]
internal sealed partial class GroupedPolicy;

/// <summary>Nothing declared.</summary>
[JobPolicy]
internal sealed partial class BarePolicy;
