using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using JobGen.CompilerServices;

namespace JobGen;

/// <summary>What a generated policy can do with its own <c>Limits</c> and <c>Counters</c>, for code that is generic over them.</summary>
/// <typeparam name="TSelf">The policy class itself.</typeparam>
/// <typeparam name="TLimits">Its <c>Limits</c>.</typeparam>
/// <typeparam name="TCounters">Its <c>Counters</c>; <see cref="JobAccounting"/> where the policy reads none of its own.</typeparam>
/// <remarks>The generator implements it on each class that carries <see cref="JobPolicyAttribute"/>.</remarks>
/// <example>
/// <code>
/// static T Copy&lt;T, TLimits, TCounters&gt;(T job)
///     where T : JobObject, IJobPolicy&lt;T, TLimits, TCounters&gt;
///     where TLimits : struct, IJobLimits&lt;TLimits&gt;
///     where TCounters : struct, IJobCounters => T.Create(job.QueryLimits());
/// </code>
/// </example>
public interface IJobPolicy<TSelf, TLimits, TCounters> : IJobPolicy<TSelf>, INewJob<TLimits>
    where TSelf : JobObject, IJobPolicy<TSelf, TLimits, TCounters>
    where TLimits : struct, IJobLimits<TLimits>
    where TCounters : struct, IJobCounters
{
    /// <summary>The limits that the attributes declare.</summary>
    static abstract TLimits DeclaredLimits { get; }

    /// <inheritdoc/>
    static void IJobPolicy<TSelf>.Accept<TVisitor>(ref TVisitor visitor) => visitor.Visit<TSelf, TLimits, TCounters>();

    /// <summary>Creates a job with the given limits, or opens the job of that name and applies nothing to it.</summary>
    /// <param name="limits">The limits; what is not set in them is off.</param>
    /// <param name="name">The kernel object name; <see langword="null"/> for the declared one, empty for none.</param>
    /// <param name="security">The security descriptor and the inheritance of the handle; <see langword="null"/> for the defaults.</param>
    /// <returns>The job; <see cref="JobObject.CreatedNew"/> says whether it was created.</returns>
    /// <exception cref="JobException">Windows refused the name (5, 6, 123, 161) or a limit; a job half made is closed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [OverloadResolutionPriority(1)]
    [SupportedOSPlatform("windows")]
    static abstract TSelf Create(in TLimits limits, string? name = null, JobSecurity? security = null);

    /// <summary>Creates a job with the given limits, and throws where the name is taken.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <param name="limits">The limits; what is not set in them is off.</param>
    /// <param name="security">The security descriptor and the inheritance of the handle; <see langword="null"/> for the defaults.</param>
    /// <returns>The new job.</returns>
    /// <exception cref="JobException">The name is taken (183) or refused (5, 6, 123, 161), or a limit was refused.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    static abstract TSelf CreateNew(string name, in TLimits limits, JobSecurity? security = null);

    /// <summary>Creates a job with those of the declared limits that this system knows.</summary>
    /// <param name="refused">The limits that were left out; <c>None</c> where all are in force, or where the job existed.</param>
    /// <param name="name">The kernel object name; <see langword="null"/> for the declared one, empty for none.</param>
    /// <inheritdoc cref="CreateBestEffort(in TLimits, out TLimits, string, JobSecurity)" path="/returns|/remarks|/exception"/>
    [SupportedOSPlatform("windows")]
    static abstract TSelf CreateBestEffort(out TLimits refused, string? name = null);

    /// <summary>Creates a job with those of the given limits that this system knows.</summary>
    /// <param name="limits">The limits; what is not set in them is off.</param>
    /// <param name="refused">The limits that were left out; <c>None</c> where all are in force, or where the job existed.</param>
    /// <param name="name">The kernel object name; <see langword="null"/> for the declared one, empty for none.</param>
    /// <param name="security">The security descriptor and the inheritance of the handle; <see langword="null"/> for the defaults.</param>
    /// <returns>The job; <see cref="JobObject.CreatedNew"/> says whether it was created.</returns>
    /// <remarks>
    /// Left out is what Windows refuses as unknown or unsupported: errors 1, 50, 87 and 127 (no such function). Of UI restrictions
    /// only those that came later are left out, of I/O rates those of the volumes that were refused. Error 87 is also the answer to
    /// a value that is out of range: what is refused should be told. A limit that needs a right or a privilege (5, 1314) is not left
    /// out, but throws. Where all is taken, the kernel calls are those of <c>Create</c>; else each limit is tried by itself.
    /// </remarks>
    /// <exception cref="JobException">
    /// Windows refused the name (5, 6, 123, 161), or a limit for another reason; a job half made is closed.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    static abstract TSelf CreateBestEffort(in TLimits limits, out TLimits refused, string? name = null, JobSecurity? security = null);

    /// <summary>Sets exactly the given limits, one kernel call for each information class. What is not set in them is off.</summary>
    /// <param name="limits">The limits.</param>
    /// <exception cref="JobException">Windows refused a limit; the message says which, and what had been applied before it.</exception>
    void Apply(in TLimits limits);

    /// <summary>Asks Windows for the limits in force, one kernel call for each information class.</summary>
    /// <returns>The limits; equal to <see cref="DeclaredLimits"/> where nothing moved.</returns>
    /// <remarks>A limit that this Windows version does not have reads as off.</remarks>
    /// <exception cref="JobException">A query failed: 5 without <see cref="JobAccess.Query"/>.</exception>
    TLimits QueryLimits();

    /// <inheritdoc cref="QueryLimits()"/>
    /// <param name="limits">The limits; equal to <see cref="DeclaredLimits"/> where nothing moved.</param>
    void QueryLimits(out TLimits limits);

    /// <summary>Reads the job's counters, one kernel call for each information class.</summary>
    /// <returns>The counters.</returns>
    /// <exception cref="JobException">A query failed: 5 without <see cref="JobAccess.Query"/>.</exception>
    TCounters ReadCounters();
}
