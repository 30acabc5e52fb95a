using System.Diagnostics;

namespace JobGen.Benchmarks;

[JobPolicy]
[KillOnJobClose]
internal sealed partial class OneFlag;

[JobPolicy]
[KillOnJobClose]
[ActiveProcessLimit(32)]
[ProcessMemoryLimit(256 * ByteSize.MiB)]
[JobMemoryLimit(512 * ByteSize.MiB)]
[PriorityClassLimit(ProcessPriorityClass.BelowNormal)]
internal sealed partial class OneClass;

[JobPolicy]
[KillOnJobClose]
[ActiveProcessLimit(32)]
[JobMemoryLimit(512 * ByteSize.MiB)]
[UIRestrictions(UIRestrictions.Handles)]
[CpuRateControl(HardCap = 50)]
[NetRateControl(MaxBandwidth = 10 * ByteSize.MiB)]
[NotificationLimit(JobMemory = 400 * ByteSize.MiB)]
internal sealed partial class FiveClasses;

[JobPolicy]
[KillOnJobClose, DieOnUnhandledException, BreakawayOk(false), SilentBreakawayOk(false)]
[ActiveProcessLimit(32), ProcessMemoryLimit(256 * ByteSize.MiB), JobMemoryLimit(512 * ByteSize.MiB)]
[WorkingSetLimit(ByteSize.MiB, 64 * ByteSize.MiB), ProcessTimeLimit(Seconds = 60)]
[JobTimeLimit(Seconds = 600, AtLimit = EndOfJobTimeAction.Post)]
[PriorityClassLimit(ProcessPriorityClass.BelowNormal), SchedulingClassLimit(4)]
[GroupAffinity(0, 1), UIRestrictions(UIRestrictions.Handles), CpuRateControl(HardCap = 50)]
[NetRateControl(MaxBandwidth = 10 * ByteSize.MiB), NotificationLimit(JobMemory = 400 * ByteSize.MiB), IoRateControl(MaxIops = 100)]
internal sealed partial class EveryLimit;
