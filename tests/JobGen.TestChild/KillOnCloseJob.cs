namespace JobGen.TestChild;

[JobPolicy]
[KillOnJobClose]
internal sealed partial class KillOnCloseJob;
