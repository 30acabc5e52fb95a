namespace JobGen.Tests.Running;

/// <summary>A job with what can end a command; every limit is off until it is set.</summary>
[JobPolicy]
[KillOnJobClose]
[ProcessMemoryLimit, JobMemoryLimit, ActiveProcessLimit, ProcessTimeLimit, JobTimeLimit(AtLimit = EndOfJobTimeAction.Terminate)]
[NotificationLimit]
public sealed partial class RunJob;

/// <summary>A job with a name and a limit.</summary>
[JobPolicy(Name = "JobGen.Tests.NamedRun")]
[KillOnJobClose]
[ActiveProcessLimit(9)]
public sealed partial class NamedRunJob;
