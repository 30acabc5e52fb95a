using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace JobGen.Hosting.Tests;

/// <summary>The limits of a job are the declared ones with those of the configuration over them.</summary>
public sealed class ConfigurationTests : HostTest
{
    [Fact]
    public async Task Each_limit_of_the_configuration_is_in_force_and_no_other()
    {
        IHost host = await StartAsync<AdjustableJob>(
            """
            {
              "Jobs": {
                "Build": {
                  "KillOnJobClose": true,
                  "DieOnUnhandledException": true,
                  "BreakawayOk": "on",
                  "SilentBreakawayOk": "True",
                  "ActiveProcessLimit": 32,
                  "ProcessMemoryLimit": "256MiB",
                  "JobMemoryLimit": 536870912,
                  "WorkingSetLimit": "1MiB..64MiB",
                  "ProcessTimeLimit": "0.5s",
                  "JobTimeLimit": "01:00:00",
                  "EndOfJobTimeAction": "Post",
                  "PriorityClassLimit": "Idle",
                  "SchedulingClassLimit": "5",
                  "AffinityLimit": "0-1 subset",
                  "UIRestrictions": "Handles, ExitWindows",
                  "CpuRateControl": "10%..33.33%",
                  "NetRateControl": "10MiB/s dscp 46",
                  "IoRateControl": "1000 iops 100MiB/s reserve 10 iops base 8KiB",
                  "NotificationLimit": "JobMemory 400MiB; JobUserTime 60s; CpuRate Low in Short"
                }
              }
            }
            """);
        using AdjustableJob job = Factory<AdjustableJob>(host).Create();
        AdjustableJob.Limits expected = new()
        {
            KillOnJobClose = true,
            DieOnUnhandledException = true,
            BreakawayOk = true,
            SilentBreakawayOk = true,
            ActiveProcessLimit = 32,
            ProcessMemoryLimit = 256 * ByteSize.MiB,
            JobMemoryLimit = 512 * ByteSize.MiB,
            WorkingSetLimit = new WorkingSetRange(ByteSize.MiB, 64 * ByteSize.MiB),
            ProcessTimeLimit = TimeSpan.FromSeconds(0.5),
            JobTimeLimit = TimeSpan.FromHours(1),
            EndOfJobTimeAction = EndOfJobTimeAction.Post,
            PriorityClassLimit = ProcessPriorityClass.Idle,
            SchedulingClassLimit = 5,
            AffinityLimit = new ProcessorAffinity(0b11, subset: true),
            UIRestrictions = UIRestrictions.Handles | UIRestrictions.ExitWindows,
            CpuRateControl = CpuRate.MinMax(10, 33.33),
            NetRateControl = new NetRate(10 * ByteSize.MiB, 46),
            IoRateControl = [new IoRate { MaxIops = 1000, MaxBandwidth = 100 * ByteSize.MiB, ReservationIops = 10, BaseIoSize = 8192 }],
            NotificationLimit = new NotificationThresholds
            {
                JobMemory = 400 * ByteSize.MiB,
                JobUserTime = TimeSpan.FromMinutes(1),
                CpuRateTolerance = RateControlTolerance.Low,
            },
        };
        Assert.Equal(expected, job.QueryLimits());
        Assert.Equal(
            AdjustableJob.Limits.Names.Count - 1, AdjustableJob.Limits.Names.Count(name => job.QueryLimits().GetText(name) != "off"));
    }

    [Fact]
    public async Task The_one_limit_that_excludes_another_is_in_force_too()
    {
        IHost host = await StartAsync<AdjustableJob>("""{ "Jobs": { "Build": { "GroupAffinity": "0: 0" } } }""");
        using AdjustableJob job = Factory<AdjustableJob>(host).Create();
        Assert.Equal(AdjustableJob.Limits.None with { GroupAffinity = JobGroupAffinity.Of(0, 1) }, job.QueryLimits());
    }

    [Theory]
    [InlineData("{}", "KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 512MiB")]
    [InlineData("""{ "Jobs": { "Build": {} } }""", "KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 512MiB")]
    [InlineData("""{ "Jobs": { "Build": { "JobMemoryLimit": "1g" } } }""", "KillOnJobClose, ActiveProcessLimit = 32, JobMemoryLimit = 1GiB")]
    [InlineData("""{ "Jobs": { "Build": { "jobmemorylimit": null, "CpuRateControl": "50%" } } }""", "KillOnJobClose, ActiveProcessLimit = 32, CpuRateControl = 50%")]
    [InlineData("""{ "Jobs": { "Build": { "KillOnJobClose": false, "ActiveProcessLimit": "off", "JobMemoryLimit": "off" } } }""", "None")]
    public async Task What_is_not_configured_is_as_declared(string json, string limits)
    {
        IHost host = await StartAsync<BuildSandbox>(json);
        Assert.Equal(limits, Factory<BuildSandbox>(host).Limits);
        using BuildSandbox job = Factory<BuildSandbox>(host).Create();
        Assert.Equal(limits, job.QueryLimits().ToString());
    }

    [Fact]
    public async Task Environment_variables_and_command_lines_are_configuration_as_well()
    {
        IHost host = Build<BuildSandbox>(source => source.AddCommandLine(["--Jobs:Build:JobMemoryLimit", "64m"]));
        await host.StartAsync(Stop);
        Assert.Contains("JobMemoryLimit = 64MiB", Factory<BuildSandbox>(host).Limits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        IHost host = Build<BuildSandbox>("""{ "Jobs": { "Build": { "JobMemoryLimit": "1", "ActiveProcessLimit": 0 } } }""");
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Stop));
        Assert.Equal(2, exception.Failures.Count());
        Assert.Throws<OptionsValidationException>(() => Factory<BuildSandbox>(host).Create());
    }
}
