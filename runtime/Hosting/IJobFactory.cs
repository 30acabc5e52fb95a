using System.Runtime.Versioning;

namespace JobGen.Hosting;

/// <summary>Makes jobs of a policy with the limits of the configuration.</summary>
/// <typeparam name="TPolicy">The policy.</typeparam>
/// <example>
/// <code>
/// using JobGen;
/// using JobGen.Hosting;
///
/// sealed class Builder(IJobFactory&lt;BuildSandbox&gt; jobs)
/// {
///     public void Build()
///     {
///         using BuildSandbox sandbox = jobs.Create();
///         using JobProcess build = sandbox.Start("dotnet", "build");
///     }
/// }
/// </code>
/// </example>
public interface IJobFactory<TPolicy>
    where TPolicy : JobObject, IJobPolicy<TPolicy>
{
    /// <summary>The limits of the next job as text, such as <c>KillOnJobClose, JobMemoryLimit = 512MiB</c>.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The configuration was wrong from the start.</exception>
    string Limits { get; }

    /// <summary>
    /// Why not all of the configured limits are in force: what this system does not know (<see cref="JobPolicyOptions.BestEffort"/>),
    /// as the last job told, and what is wrong with the last change of the configuration. Empty where all are in force.
    /// </summary>
    /// <remarks>Windows is not asked for it.</remarks>
    IReadOnlyList<string> Problems { get; }

    /// <summary>Creates a job with the limits of the configuration, or opens the job of that name and applies nothing to it.</summary>
    /// <param name="name">
    /// The kernel object name; <see langword="null"/> for the declared <see cref="JobPolicyAttribute.Name"/>, empty for an unnamed
    /// job.
    /// </param>
    /// <returns>The job, which is the caller's to dispose.</returns>
    /// <exception cref="JobException">Windows refused the name (5, 6, 123, 161) or a limit; a job half made is closed.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Windows.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The configuration was wrong from the start.</exception>
    [SupportedOSPlatform("windows")]
    TPolicy Create(string? name = null);
}
