using Microsoft.Extensions.Hosting;

namespace JobGen.Hosting;

/// <summary>Checks the limits before any service starts, and drains the runner when the host stops.</summary>
internal sealed class JobPolicyHostedService<TPolicy>(Action check, JobRunner<TPolicy> runner) : IHostedLifecycleService
    where TPolicy : JobObject, IJobPolicy<TPolicy>
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        check();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Services that were added later have stopped by then, and bring no further runs.
    public Task StopAsync(CancellationToken cancellationToken) => runner.StopAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
