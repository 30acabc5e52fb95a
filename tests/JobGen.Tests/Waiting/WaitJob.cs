namespace JobGen.Tests.Waiting;

[JobPolicy]
[ActiveProcessLimit, JobTimeLimit]
public sealed partial class WaitJob;

[JobPolicy]
[KillOnJobClose]
public sealed partial class KillOnCloseJob;
