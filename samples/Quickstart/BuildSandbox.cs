using JobGen;

namespace Quickstart;

/// <summary>What a build may use. The generator writes the rest of this class from its attributes.</summary>
[JobPolicy]
[KillOnJobClose]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ActiveProcessLimit(32)]
[CpuRateControl(HardCap = 50)]                          // percent of the machine, or of the parent job
[NotificationLimit(JobMemory = 400 * ByteSize.MiB)]
public sealed partial class BuildSandbox : IBuildSandbox
{
    public string DescribeCounters() => ReadCounters().ToString();

    public string ChangeJobMemory(ulong bytes)
    {
        JobMemoryLimit = bytes;                         // live; null switches the limit off
        return QueryLimits().ToString();
    }
}
