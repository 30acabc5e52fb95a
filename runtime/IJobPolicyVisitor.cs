namespace JobGen;

/// <summary>Code that is generic over the limits and counters of a policy, for callers that know the policy alone.</summary>
/// <remarks><see cref="IJobPolicy{TSelf}.Accept"/> calls it; libraries need it that take a policy as their only type argument.</remarks>
/// <example>
/// <code>
/// struct NamesOfLimits : IJobPolicyVisitor
/// {
///     public IReadOnlyList&lt;string&gt; Names { get; private set; }
///
///     public void Visit&lt;TPolicy, TLimits, TCounters&gt;()
///         where TPolicy : JobObject, IJobPolicy&lt;TPolicy, TLimits, TCounters&gt;
///         where TLimits : struct, IJobLimits&lt;TLimits&gt;
///         where TCounters : struct, IJobCounters => Names = TLimits.Names;
/// }
/// </code>
/// </example>
public interface IJobPolicyVisitor
{
    /// <summary>Is called once, with the types of the policy.</summary>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <typeparam name="TLimits">Its <c>Limits</c>.</typeparam>
    /// <typeparam name="TCounters">Its <c>Counters</c>.</typeparam>
    void Visit<TPolicy, TLimits, TCounters>()
        where TPolicy : JobObject, IJobPolicy<TPolicy, TLimits, TCounters>
        where TLimits : struct, IJobLimits<TLimits>
        where TCounters : struct, IJobCounters;
}
