using System.Runtime.Versioning;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace JobGen.Hosting;

/// <summary>Says whether jobs of a policy can be made here with the limits of the configuration, by making one.</summary>
/// <typeparam name="TPolicy">The policy.</typeparam>
/// <param name="factory">Makes the jobs.</param>
/// <param name="runner">Runs programs in them.</param>
/// <remarks>
/// Degraded where a limit is not known to this system and left out, or where a change of the configuration was refused. The data
/// say how many programs run and wait, and the limits.
/// </remarks>
/// <example>
/// <code>
/// using JobGen.Hosting;
/// using Microsoft.Extensions.DependencyInjection;
///
/// static class Health
/// {
///     public static void Add(IServiceCollection services) =&gt;
///         services.AddHealthChecks().AddCheck&lt;JobPolicyHealthCheck&lt;BuildSandbox&gt;&gt;("build sandbox");
/// }
/// </code>
/// </example>
[SupportedOSPlatform("windows")]
public sealed class JobPolicyHealthCheck<TPolicy>(IJobFactory<TPolicy> factory, IJobRunner<TPolicy> runner) : IHealthCheck
    where TPolicy : JobObject, IJobPolicy<TPolicy>
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        Dictionary<string, object> data = new() { ["running"] = runner.Running, ["waiting"] = runner.Waiting };
        try
        {
            factory.Create(string.Empty).Dispose();
            data["limits"] = factory.Limits;
            return Task.FromResult(factory.Problems is { Count: > 0 } problems
                ? HealthCheckResult.Degraded($"Jobs can be made. {string.Join(' ', problems)}", data: data)
                : HealthCheckResult.Healthy("Jobs can be made.", data));
        }
        catch (Exception exception) when (exception is JobException or PlatformNotSupportedException or OptionsValidationException)
        {
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception, data));
        }
    }
}
