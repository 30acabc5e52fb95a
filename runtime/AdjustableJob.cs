namespace JobGen;

/// <summary>A job with every limit, each of them off: for limits that are known only at run time.</summary>
/// <remarks>
/// It is a policy as any other, written by the generator. A policy of your own with the limits that you need costs less: reading
/// and applying all of them is a call for each information class.
/// </remarks>
/// <example>
/// <code>
/// AdjustableJob.Limits limits = AdjustableJob.Limits.Parse("KillOnJobClose, JobMemoryLimit = 512MiB, CpuRateControl = 1.5 cpus");
/// using AdjustableJob job = AdjustableJob.CreateBestEffort(in limits, out AdjustableJob.Limits refused);
/// Console.WriteLine($"Not limited here: {refused}");
/// </code>
/// </example>
[JobPolicy]
[KillOnJobClose(false), DieOnUnhandledException(false), BreakawayOk(false), SilentBreakawayOk(false)]
[ActiveProcessLimit, ProcessMemoryLimit, JobMemoryLimit, WorkingSetLimit]
[ProcessTimeLimit, JobTimeLimit(AtLimit = EndOfJobTimeAction.Terminate), PriorityClassLimit, SchedulingClassLimit]
#pragma warning disable JOBGEN050 // A mask and groups exclude each other when both are on; here both are off.
[AffinityLimit, GroupAffinity]
#pragma warning restore JOBGEN050
[UIRestrictions, CpuRateControl, NetRateControl, NotificationLimit]
#pragma warning disable JOBGEN058 // Windows that has it takes it; the others refuse it when it is set.
[IoRateControl]
#pragma warning restore JOBGEN058
public sealed partial class AdjustableJob;
