using JobGen.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace JobGen.Hosting.Tests;

/// <summary>A configuration that changes is that of the next job, and of living ones where that was asked for.</summary>
public sealed class ReloadTests : HostTest
{
    private const string Memory = Path + ":JobMemoryLimit";

    [Fact]
    public async Task The_next_job_has_the_new_limits_and_a_living_one_its_own()
    {
        IHost host = await StartAsync();
        using BuildSandbox before = Factory<BuildSandbox>(host).Create();
        Change(host, "2g");
        using BuildSandbox after = Factory<BuildSandbox>(host).Create();
        Assert.Equal((ByteSize.GiB, 2 * ByteSize.GiB), (before.JobMemoryLimit, after.JobMemoryLimit));
        Assert.Equal(["The limits of BuildSandbox are now KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 2GiB."], Log.Of(6));
    }

    [Fact]
    public async Task Living_jobs_have_the_new_limits_where_that_was_asked_for()
    {
        IHost host = await StartAsync(options => options.UpdateLivingJobs = true);
        using BuildSandbox living = Factory<BuildSandbox>(host).Create();
        BuildSandbox disposed = Factory<BuildSandbox>(host).Create();
        disposed.Dispose();
        Change(host, "2g");
        Assert.Equal(2 * ByteSize.GiB, living.JobMemoryLimit);
        Assert.Empty(Log.Of(8));
    }

    [Fact]
    public async Task A_living_job_keeps_what_the_program_set_and_the_configuration_did_not_change()
    {
        IHost host = await StartAsync(options => options.UpdateLivingJobs = true);
        using BuildSandbox living = Factory<BuildSandbox>(host).Create();
        living.ActiveProcessLimit = 4;
        living.CpuRateControl = CpuRate.Weight(3);
        Change(host, "2g");
        Assert.Equal(
            BuildSandbox.DeclaredLimits with { ActiveProcessLimit = 4, JobMemoryLimit = 2 * ByteSize.GiB, CpuRateControl = CpuRate.Weight(3) },
            living.QueryLimits());
        Change(host, "off");
        Assert.Equal((4U, null), (living.ActiveProcessLimit, living.JobMemoryLimit));
    }

    [Fact]
    public async Task A_living_job_that_refuses_leaves_the_others_and_the_host_alone()
    {
        IHost host = await StartAsync(options => options.UpdateLivingJobs = true);
        using BuildSandbox first = Factory<BuildSandbox>(host).Create();
        using BuildSandbox second = Factory<BuildSandbox>(host).Create();
        Kernel.FailCall(ModelFunction.SetInformationJobObject, 1, 1816);
        Change(host, "2g");
        Assert.Equal((ByteSize.GiB, 2 * ByteSize.GiB), (first.JobMemoryLimit, second.JobMemoryLimit));
        Assert.Equal(["A job of BuildSandbox could not be given the changed limits."], Log.Of(8));
    }

    [Fact]
    public async Task A_living_job_gets_what_this_system_knows_of_the_new_limits()
    {
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows7;
        IHost host = await StartAsync(options => (options.UpdateLivingJobs, options.BestEffort) = (true, true));
        using BuildSandbox living = Factory<BuildSandbox>(host).Create();
        Set(host, Path + ":CpuRateControl", "50%");
        Change(host, "2g");
        Assert.Equal((true, 2 * ByteSize.GiB), (living.KillOnJobClose, living.JobMemoryLimit));
        Assert.Empty(Log.Of(8));
        Assert.Equal(["This system does not know CpuRateControl = 50%."], Factory<BuildSandbox>(host).Problems);
    }

    [Fact]
    public async Task A_change_that_was_wrong_is_a_problem_until_it_is_put_right()
    {
        IHost host = await StartAsync();
        Assert.Empty(Factory<BuildSandbox>(host).Problems);
        Change(host, "1");
        Assert.StartsWith("Jobs:Build:JobMemoryLimit = '1'", Assert.Single(Factory<BuildSandbox>(host).Problems), StringComparison.Ordinal);
        Change(host, "3g");
        Assert.Empty(Factory<BuildSandbox>(host).Problems);
    }

    [Fact]
    public async Task Wrong_limits_are_told_and_those_before_stay_in_force()
    {
        IHost host = await StartAsync();
        Change(host, "1");
        Assert.Contains("JobMemoryLimit = 1GiB", Factory<BuildSandbox>(host).Limits, StringComparison.Ordinal);
        (LogLevel level, _, string text) = Assert.Single(Log.All, entry => entry.Id == 7);
        Assert.Equal(LogLevel.Error, level);
        Assert.StartsWith(
            "The changed limits of BuildSandbox are wrong, and those before stay in force. Jobs:Build:JobMemoryLimit = '1'",
            text,
            StringComparison.Ordinal);
        Change(host, "3g");
        Assert.Contains("JobMemoryLimit = 3GiB", Factory<BuildSandbox>(host).Limits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_elsewhere_changes_nothing()
    {
        IHost host = await StartAsync(options => options.UpdateLivingJobs = true);
        using BuildSandbox job = Factory<BuildSandbox>(host).Create();
        Kernel.ClearCalls();
        Change(host, "1g");
        Assert.Empty(Kernel.Calls);
        Assert.Empty(Log.Of(6));
    }

    private static void Change(IHost host, string memory)
    {
        Set(host, Memory, memory);
        Configuration(host).Reload();
    }

    private static void Set(IHost host, string path, string value) => Configuration(host)[path] = value;

    private static IConfigurationRoot Configuration(IHost host) =>
        (IConfigurationRoot)host.Services.GetService(typeof(IConfiguration))!;

    private async Task<IHost> StartAsync(Action<JobPolicyOptions>? configure = null)
    {
        IHost host = Build<BuildSandbox>(source => source.AddInMemoryCollection([new(Memory, "1g")]), configure);
        await host.StartAsync(Stop);
        return host;
    }
}
