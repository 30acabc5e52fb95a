using System.Diagnostics;
using JobGen;

namespace App;

#pragma warning disable JOBGEN050, JOBGEN052, JOBGEN053, JOBGEN060 // Not all of it makes sense together.
// Every limit with a value, and every counter: the row of each limit in LimitTable says the same.
[JobPolicy(Name = @"Local\Everything")]
[KillOnJobClose]
[DieOnUnhandledException]
[BreakawayOk]
[SilentBreakawayOk]
[ActiveProcessLimit(32)]
[ProcessMemoryLimit(256 * ByteSize.MiB)]
[JobMemoryLimit(512 * ByteSize.MiB)]
[WorkingSetLimit(ByteSize.MiB, 64 * ByteSize.MiB)]
[ProcessTimeLimit(Seconds = 0.5)]
[JobTimeLimit(Seconds = 3600, AtLimit = EndOfJobTimeAction.Post)]
[PriorityClassLimit(ProcessPriorityClass.Idle)]
[SchedulingClassLimit(5)]
[AffinityLimit(0b1111, Subset = true)]
[GroupAffinity(0, 0b1111)]
[UIRestrictions(UIRestrictions.Handles | UIRestrictions.Injection)]
[CpuRateControl(MinRate = 10, MaxRate = 33.33)]
[NetRateControl(MaxBandwidth = 10 * ByteSize.MiB, DscpTag = 46)]
[IoRateControl(MaxIops = 1000, MaxBandwidth = 100 * ByteSize.MiB, ReservationIops = 10, BaseIoSize = 8192)]
[NotificationLimit(
    JobMemory = 400 * ByteSize.MiB,
    JobMemoryLow = ByteSize.MiB,
    IoReadBytes = ByteSize.GiB,
    IoWriteBytes = ByteSize.GiB,
    JobUserTimeSeconds = 60,
    CpuRateTolerance = RateControlTolerance.Low,
    CpuRateInterval = RateControlToleranceInterval.Short,
    IoRateTolerance = RateControlTolerance.Medium,
    IoRateInterval = RateControlToleranceInterval.Medium,
    NetRateTolerance = RateControlTolerance.High,
    NetRateInterval = RateControlToleranceInterval.Long)]
[JobCounters(JobCounterGroups.Basic | JobCounterGroups.Io | JobCounterGroups.Memory | JobCounterGroups.Network)]
public sealed partial class Everything;
