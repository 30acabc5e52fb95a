using System.Diagnostics;

namespace JobGen.IntegrationTests.WindowsFacts;

/// <summary>UI restrictions from the start.</summary>
[JobPolicy, KillOnJobClose, UIRestrictions(UIRestrictions.ReadClipboard)]
public sealed partial class UILimited;

/// <summary>UI restrictions when a test says so.</summary>
[JobPolicy, KillOnJobClose, UIRestrictions]
public sealed partial class UIAdjustable;

/// <summary>A priority that needs a privilege.</summary>
[JobPolicy, KillOnJobClose, PriorityClassLimit(ProcessPriorityClass.High)]
public sealed partial class HighPriority;

/// <summary>Rates and thresholds that are off.</summary>
[JobPolicy, KillOnJobClose, CpuRateControl, NetRateControl, NotificationLimit]
public sealed partial class NeverSet;

/// <summary>What an inner job runs into.</summary>
[JobPolicy, KillOnJobClose, JobMemoryLimit(256 * ByteSize.MiB), NotificationLimit(JobMemory = 16 * ByteSize.MiB)]
public sealed partial class TightMemory;

/// <summary>A number of processes that a test chooses.</summary>
[JobPolicy, KillOnJobClose, ActiveProcessLimit]
public sealed partial class FewProcesses;
