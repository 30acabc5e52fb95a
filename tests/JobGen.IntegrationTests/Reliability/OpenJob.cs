namespace JobGen.IntegrationTests;

/// <summary>Only watches: nothing ends with it.</summary>
[JobPolicy]
public sealed partial class OpenJob;
