using System.Diagnostics;

namespace JobGen.IntegrationTests;

/// <summary>Ends with the test, whatever the test does.</summary>
[JobPolicy]
[KillOnJobClose]
public sealed partial class KillOnClose;

/// <summary>Leaves its processes alone when it is closed.</summary>
[JobPolicy]
[KillOnJobClose(false)]
public sealed partial class Lenient;

/// <summary>Limits of the extended class, each with a value that a query must bring back.</summary>
[JobPolicy]
[KillOnJobClose]
[DieOnUnhandledException]
[ActiveProcessLimit(32)]
[ProcessTimeLimit(Seconds = 600)]
[JobTimeLimit(Seconds = 3600)]
[ProcessMemoryLimit(512 * ByteSize.MiB)]
[JobMemoryLimit(1 * ByteSize.GiB)]
[PriorityClassLimit(ProcessPriorityClass.BelowNormal)]
public sealed partial class ExtendedLimits;

/// <summary>Two classes, one of which the tests have refused.</summary>
[JobPolicy]
[KillOnJobClose]
[AffinityLimit]
[CpuRateControl(HardCap = 50)]
public sealed partial class Refusable;
