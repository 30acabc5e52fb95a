namespace JobGen;

/// <summary>The diagnostics that a caller silences to accept that Windows documents nothing of what stands behind a member.</summary>
internal static class ExperimentalIds
{
    internal const string Freeze = "JOBGENEXP001";
    internal const string MemoryUsage = "JOBGENEXP002";
}
