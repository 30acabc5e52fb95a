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
internal sealed partial class ManyClasses;
