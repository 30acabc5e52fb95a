using JobGen;

namespace Quickstart;

/// <summary>For systems that lack some of those limits, as Wine does.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ActiveProcessLimit(32)]
[JobCounters(JobCounterGroups.Basic)]
public sealed partial class BasicBuildSandbox : IBuildSandbox
{
    public string DescribeCounters() => ReadCounters().ToString();

    /// <summary>
    /// A property would read the limits and write them back with one of them changed, but Wine answers that nothing is set.
    /// Apply sets all of them, whatever they are.
    /// </summary>
    public string ChangeJobMemory(ulong bytes)
    {
        Limits wanted = DeclaredLimits with { JobMemoryLimit = bytes };
        Apply(wanted);
        Limits inForce = QueryLimits();
        return inForce == wanted ? inForce.ToString() : $"{inForce} (this system does not report what was applied: {wanted})";
    }
}
