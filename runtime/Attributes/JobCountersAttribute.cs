using System.Diagnostics;

namespace JobGen;

/// <summary>Chooses the counters that the policy's <c>ReadCounters</c> reads.</summary>
/// <remarks>
/// Without this attribute they are <see cref="JobCounterGroups.Basic"/>, <see cref="JobCounterGroups.Io"/> and
/// <see cref="JobCounterGroups.Memory"/>. Each information class that is not needed saves a kernel call.
/// </remarks>
/// <param name="groups">At least one group.</param>
[Conditional("JOBGEN_ATTRIBUTES")]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class JobCountersAttribute(JobCounterGroups groups) : Attribute
{
    /// <summary>The groups that are read.</summary>
    public JobCounterGroups Groups { get; } = groups;
}
