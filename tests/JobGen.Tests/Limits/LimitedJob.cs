using System.Diagnostics;

namespace JobGen.Tests.Limits;

/// <summary>A policy with limits of several kinds, for tests that need any job.</summary>
[JobPolicy]
[KillOnJobClose(false)]
[BreakawayOk]
[ActiveProcessLimit(7)]
[ProcessMemoryLimit(64 * ByteSize.MiB)]
[JobMemoryLimit(5 * ByteSize.GiB)]
[PriorityClassLimit(ProcessPriorityClass.Idle)]
[AffinityLimit(0x3, Subset = true)]
[ProcessTimeLimit(Seconds = 500)]
internal sealed partial class LimitedJob;
