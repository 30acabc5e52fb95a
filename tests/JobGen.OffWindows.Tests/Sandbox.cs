namespace JobGen.OffWindows.Tests;

[JobPolicy(Name = "JobGen.OffWindows"), KillOnJobClose, JobMemoryLimit(64 * ByteSize.MiB)]
internal sealed partial class Sandbox;
