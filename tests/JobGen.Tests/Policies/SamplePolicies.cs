using System.Diagnostics;

namespace JobGen.Tests.Policies;

/// <summary>Five limits of the extended class, and nothing of another.</summary>
[JobPolicy]
[KillOnJobClose]
[ActiveProcessLimit(8)]
[ProcessMemoryLimit(64 * ByteSize.MiB)]
[JobMemoryLimit(256 * ByteSize.MiB)]
[ProcessTimeLimit(Seconds = 2.5)]
public sealed partial class FiveLimits;

/// <summary>One limit of each class that the declared values reach.</summary>
[JobPolicy]
[KillOnJobClose]
[JobTimeLimit(Seconds = 10, AtLimit = EndOfJobTimeAction.Post)]
[PriorityClassLimit(ProcessPriorityClass.BelowNormal)]
[UIRestrictions(UIRestrictions.Handles | UIRestrictions.ExitWindows)]
[CpuRateControl(HardCap = 0.29, Notify = true)]
[NetRateControl(MaxBandwidth = 1_000_000, DscpTag = 46)]
[GroupAffinity(0, 0b11), GroupAffinity(1, 0b1)]
[NotificationLimit(JobMemory = 100 * ByteSize.MiB, IoWriteBytes = 5 * ByteSize.GiB)]
public sealed partial class OneOfEachClass;

/// <summary>A limit that is a list.</summary>
[JobPolicy]
[IoRateControl(MaxIops = 1000)]
[IoRateControl(@"\Device\HarddiskVolume3", MaxBandwidth = 100 * ByteSize.MiB)]
public sealed partial class TwoVolumes;

/// <summary>A job time limit beside another limit of its class.</summary>
[JobPolicy]
[JobTimeLimit(Seconds = 10), JobMemoryLimit]
public sealed partial class TimedPolicy;

/// <summary>A job time whose end is told and not enforced.</summary>
[JobPolicy]
[JobTimeLimit(Seconds = 10, AtLimit = EndOfJobTimeAction.Post)]
public sealed partial class PostingPolicy;

/// <summary>Limits of the extended class without the job time, which another policy may have set on the same job.</summary>
[JobPolicy]
[JobMemoryLimit]
public sealed partial class MemoryOnly;

/// <summary>Groups without a mask, which another policy may have set on the same job.</summary>
[JobPolicy, GroupAffinity(0, 0b1)]
public sealed partial class GroupsOnly;

/// <summary>The cheapest counters.</summary>
[JobPolicy, JobCounters(JobCounterGroups.Basic)]
public sealed partial class BasicCounters;

/// <summary>Counters of the network, which need a class of their own.</summary>
[JobPolicy, JobCounters(JobCounterGroups.Network)]
public sealed partial class NetworkCounters;

/// <summary>A policy that leaves counters out.</summary>
#pragma warning disable JOBGEN046 // No group is what it is about.
[JobPolicy, KillOnJobClose, JobCounters(JobCounterGroups.None)]
#pragma warning restore JOBGEN046
public sealed partial class NoCounters;

/// <summary>A policy with a name of its own.</summary>
[JobPolicy(Name = @"Local\JobGen.Tests.Named"), KillOnJobClose]
public sealed partial class NamedPolicy;
