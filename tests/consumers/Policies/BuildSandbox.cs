using System.Diagnostics;

namespace JobGen.Consumers;

/// <summary>What a build may use.</summary>
[JobPolicy(Name = @"Local\JobGen.Consumers.BuildSandbox")]
[KillOnJobClose]
[DieOnUnhandledException]
[ActiveProcessLimit(32)]
[ProcessMemoryLimit(256 * ByteSize.MiB)]
[JobMemoryLimit(512 * ByteSize.MiB)]
[ProcessTimeLimit(Seconds = 60)]
[JobTimeLimit(Seconds = 600, AtLimit = EndOfJobTimeAction.Post)]
[CpuRateControl(HardCap = 50, Notify = true)]
[NotificationLimit(JobMemory = 400 * ByteSize.MiB, IoReadBytes = ByteSize.GiB)]
public sealed partial class BuildSandbox
{
    /// <summary>Halves the number of processes and sets the memory.</summary>
    /// <param name="memory">Bytes.</param>
    public void Tighten(ulong memory) => Update((ref Limits limits) =>
    {
        limits.JobMemoryLimit = memory;
        limits.ActiveProcessLimit /= 2;
    });
}

/// <summary>Limits that need a privilege, or that exclude others.</summary>
[JobPolicy]
[PriorityClassLimit(ProcessPriorityClass.BelowNormal)]
[SchedulingClassLimit(4)]
[WorkingSetLimit(ByteSize.MiB, 64 * ByteSize.MiB)]
[AffinityLimit(0b11, Subset = true)]
[JobCounters(JobCounterGroups.Basic | JobCounterGroups.Network)]
internal sealed partial class Tuned;
