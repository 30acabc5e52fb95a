using JobGen;

namespace AotWorker;

/// <summary>What a command may use, unless the command line says otherwise.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ActiveProcessLimit(32)]
[CpuRateControl(HardCap = 50)]
[JobCounters(JobCounterGroups.Basic)]
public sealed partial class CommandJob;
