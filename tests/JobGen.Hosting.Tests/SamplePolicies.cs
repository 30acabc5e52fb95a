namespace JobGen.Hosting.Tests;

/// <summary>Declares some limits, one of them off.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ActiveProcessLimit(32)]
[CpuRateControl]
public sealed partial class BuildSandbox;
