using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;

namespace JobGen;

/// <summary>What every generated policy can do, for code that is generic over policies.</summary>
/// <typeparam name="TSelf">The policy class itself.</typeparam>
/// <remarks>
/// The generator implements it on each class that carries <see cref="JobPolicyAttribute"/>:
/// <c>static T Sandbox&lt;T&gt;() where T : JobObject, IJobPolicy&lt;T&gt; => T.Create();</c>
/// </remarks>
public interface IJobPolicy<TSelf>
    where TSelf : JobObject, IJobPolicy<TSelf>
{
    /// <summary>Calls generic code with the types of the policy's limits and counters.</summary>
    /// <typeparam name="TVisitor">The type of the code.</typeparam>
    /// <param name="visitor">The code.</param>
    static abstract void Accept<TVisitor>(ref TVisitor visitor)
        where TVisitor : IJobPolicyVisitor;

    /// <summary>Creates a job with the declared limits, or opens the job of that name and applies nothing to it.</summary>
    /// <param name="name">
    /// The kernel object name; <see langword="null"/> for the declared <see cref="JobPolicyAttribute.Name"/>, empty for an
    /// unnamed job.
    /// </param>
    /// <returns>The job; <see cref="JobObject.CreatedNew"/> says whether it was created.</returns>
    /// <exception cref="JobException">Windows refused the name (5, 6, 123, 161) or a limit; a job half made is closed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    static abstract TSelf Create(string? name = null);

    /// <summary>Creates a job with the declared limits, and throws where the name is taken.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <returns>The new job.</returns>
    /// <exception cref="JobException">The name is taken (183) or refused (5, 6, 123, 161), or a limit was refused.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    static abstract TSelf CreateNew(string name);

    /// <summary>Opens an existing job and applies nothing to it.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <param name="access">The rights to ask for.</param>
    /// <returns>The job.</returns>
    /// <exception cref="JobException">There is no such job (2), or it was refused (5, 6, 123, 161).</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    static abstract TSelf Open(string name, JobAccess access = JobAccess.AllAccess);

    /// <summary>Opens an existing job, or says that there is none.</summary>
    /// <param name="name">The kernel object name.</param>
    /// <param name="job">The job.</param>
    /// <param name="access">The rights to ask for.</param>
    /// <returns><see langword="false"/> only where no object of that name exists (error 2).</returns>
    /// <exception cref="JobException">It was refused (5, 6, 123, 161).</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    [SupportedOSPlatform("windows")]
    static abstract bool TryOpen(string name, [NotNullWhen(true)] out TSelf? job, JobAccess access = JobAccess.AllAccess);

    /// <summary>Sets every declared information class to exactly the declared limits, one kernel call a class.</summary>
    /// <exception cref="JobException">Windows refused a limit; the message says which, and what had been applied before it.</exception>
    void Apply();

    /// <summary>Asks Windows whether any of the declared limits is in force.</summary>
    /// <returns><see langword="true"/> where at least one is.</returns>
    /// <exception cref="JobException">A query failed: 5 without <see cref="JobAccess.Query"/>.</exception>
    bool HasLimits();

    /// <summary>Switches every declared limit off.</summary>
    /// <exception cref="JobException">Windows refused it.</exception>
    void ResetLimits();
}
