namespace JobGen.IntegrationTests;

[JobPolicy]
[KillOnJobClose]
public sealed partial class KillOnCloseJob;
