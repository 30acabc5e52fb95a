using JobGen.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace JobGen.Hosting.Tests;

/// <summary>What this system does not know, and how a host tells of it.</summary>
public sealed class SystemTests : HostTest
{
    private const string Cpu = """{ "Jobs": { "Build": { "CpuRateControl": "50%" } } }""";

    [Fact]
    public async Task A_limit_that_this_system_does_not_know_is_an_error()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        IHost host = await StartAsync<BuildSandbox>(Cpu);
        Assert.Throws<JobException>(() => Factory<BuildSandbox>(host).Create());
        HealthReportEntry entry = await CheckHealthAsync(host);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("CpuRateControl", entry.Description, StringComparison.Ordinal);
        Assert.IsType<JobException>(entry.Exception);
    }

    [Fact]
    public async Task With_best_effort_it_is_left_out_and_told()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        IHost host = await StartAsync<BuildSandbox>(Cpu, options => options.BestEffort = true);
        using BuildSandbox job = Factory<BuildSandbox>(host).Create();
        Assert.Equal(BuildSandbox.DeclaredLimits, job.QueryLimits());
        HealthReportEntry entry = await CheckHealthAsync(host);
        Assert.Equal(
            (HealthStatus.Degraded, "Jobs can be made. This system does not know CpuRateControl = 50%."),
            (entry.Status, entry.Description));
        Assert.Equal(["This system does not know some limits of BuildSandbox, which are not in force: CpuRateControl = 50%."], Log.Of(5));
    }

    [Fact]
    public async Task A_healthy_policy_says_its_limits_and_leaves_no_job()
    {
        IHost host = await StartAsync<BuildSandbox>("{}");
        HealthReportEntry entry = await CheckHealthAsync(host);
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal((0, 0), (entry.Data["running"], entry.Data["waiting"]));
        Assert.Equal("KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 512MiB", entry.Data["limits"]);
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void A_policy_is_added_once()
    {
        ServiceCollection services = [];
        IConfigurationSection section = new ConfigurationBuilder().Build().GetSection("Other");
        services.AddJobPolicy<BuildSandbox>(section);
        InvalidOperationException twice = Assert.Throws<InvalidOperationException>(() => services.AddJobPolicy<BuildSandbox>(section));
        Assert.Contains("'Other'", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Build<BuildSandbox>("{}", options => options.MaxConcurrent = 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Build<BuildSandbox>("{}", options => options.QueueCapacity = -1));
    }

    private static async Task<HealthReportEntry> CheckHealthAsync(IHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop)).Entries["jobs"];
}
