using JobGen.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds job policies to the services of a host.</summary>
/// <example>
/// <code>
/// using JobGen;
/// using Microsoft.Extensions.Configuration;
/// using Microsoft.Extensions.DependencyInjection;
///
/// static class Sandboxes
/// {
///     public static void Add(IServiceCollection services, IConfiguration configuration) =&gt;
///         services.AddJobPolicy&lt;BuildSandbox&gt;(configuration.GetSection("Jobs:Build"), options =&gt; options.MaxConcurrent = 4);
/// }
/// </code>
/// </example>
public static class JobPolicyServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IJobFactory{TPolicy}"/> and <see cref="IJobRunner{TPolicy}"/> for a policy, whose limits are the declared ones
    /// with those of a section over them.
    /// </summary>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// The limits by name, each with the text that <c>Limits.TrySet</c> reads; <c>off</c> or null switches a declared limit off. They
    /// are checked when the host starts, and read again when the configuration changes.
    /// </param>
    /// <param name="configure">How many programs run at once, and more.</param>
    /// <returns>The services.</returns>
    /// <exception cref="InvalidOperationException">The policy was added before: it has one section.</exception>
    public static IServiceCollection AddJobPolicy<TPolicy>(
        this IServiceCollection services, IConfigurationSection section, Action<JobPolicyOptions>? configure = null)
        where TPolicy : JobGen.JobObject, JobGen.IJobPolicy<TPolicy>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        if (services.Any(static service => service.ServiceType == typeof(IJobFactory<TPolicy>)))
        {
            throw new InvalidOperationException(
                $"{typeof(TPolicy)} was added before, and has one section. Add another policy for '{section.Path}'.");
        }

        JobPolicyOptions options = new();
        configure?.Invoke(options);
        options.Check();
        JobPolicyRegistration registration = new(services, section, options);
        TPolicy.Accept(ref registration);
        return services;
    }
}
