using JobGen;

namespace Worker;

/// <summary>What a job of the queue may use, unless the configuration says otherwise.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ActiveProcessLimit(32)]
[CpuRateControl(HardCap = 50)]
[JobTimeLimit(Seconds = 300)]
public sealed partial class QueuedJob;
