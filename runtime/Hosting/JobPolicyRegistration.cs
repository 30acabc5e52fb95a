using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobGen.Hosting;

/// <summary>Registers the services of a policy, whose limits and counters are known here by their types.</summary>
internal readonly struct JobPolicyRegistration(IServiceCollection services, IConfigurationSection section, JobPolicyOptions options)
    : IJobPolicyVisitor
{
    public void Visit<TPolicy, TLimits, TCounters>()
        where TPolicy : JobObject, IJobPolicy<TPolicy, TLimits, TCounters>
        where TLimits : struct, IJobLimits<TLimits>
        where TCounters : struct, IJobCounters
    {
        IConfigurationSection limits = section;
        JobPolicyOptions settings = options;
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<JobFactory<TPolicy, TLimits, TCounters>>(
            provider, new ConfiguredLimits<TLimits>(limits, TPolicy.DeclaredLimits), settings));
        services.AddSingleton<IJobFactory<TPolicy>>(
            provider => provider.GetRequiredService<JobFactory<TPolicy, TLimits, TCounters>>());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<JobRunner<TPolicy>>(provider, settings));
        services.AddSingleton<IJobRunner<TPolicy>>(provider => provider.GetRequiredService<JobRunner<TPolicy>>());
        services.AddSingleton<IHostedService>(provider => new JobPolicyHostedService<TPolicy>(
            provider.GetRequiredService<JobFactory<TPolicy, TLimits, TCounters>>().Start,
            provider.GetRequiredService<JobRunner<TPolicy>>()));
    }
}
