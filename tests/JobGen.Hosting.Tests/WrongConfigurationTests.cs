using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace JobGen.Hosting.Tests;

/// <summary>A wrong limit stops the host as it starts, by a message with path, value and what is allowed.</summary>
public sealed class WrongConfigurationTests : HostTest
{
    [Theory]
    [InlineData("KillOnJobClose", "yes", "Write 'true' or 'false'.")]
    [InlineData("DieOnUnhandledException", "1", "Write 'true' or 'false'.")]
    [InlineData("BreakawayOk", "", "Write 'true' or 'false'.")]
    [InlineData("ActiveProcessLimit", "0", "Write 1 or more")]
    [InlineData("ActiveProcessLimit", "many", "Write one, such as '8', or 'off'.")]
    [InlineData("ActiveProcessLimit", "1.5", "Write one, such as '8', or 'off'.")]
    [InlineData("ProcessMemoryLimit", "100", "Write a size such as '512MiB'")]
    [InlineData("JobMemoryLimit", "-1", "Write a size such as '512MiB'")]
    [InlineData("JobMemoryLimit", "512 XiB", "Write a size such as '512MiB'")]
    [InlineData("JobMemoryLimit", "20000000T", "no size below 2^64 bytes")]
    [InlineData("JobMemoryLimit", "true", "Write a size such as '512MiB'")]
    [InlineData("WorkingSetLimit", "8MiB", "Write '1MiB..8MiB', or 'off'.")]
    [InlineData("WorkingSetLimit", "8MiB..1MiB", "Write bounds of a page or more in order")]
    [InlineData("ProcessTimeLimit", "30", "Write a time with its unit, such as '30s'")]
    [InlineData("ProcessTimeLimit", "0s", "Write a time with its unit, such as '30s'")]
    [InlineData("JobTimeLimit", "-1s", "Write a time with its unit, such as '30s'")]
    [InlineData("JobTimeLimit", "99999999999999d", "no time below 2^63 units of 100 ns")]
    [InlineData("EndOfJobTimeAction", "Kill", "Write 'Terminate' or 'Post'.")]
    [InlineData("PriorityClassLimit", "Low", "Write one of Idle, BelowNormal, Normal, AboveNormal, High and RealTime.")]
    [InlineData("PriorityClassLimit", "64", "Write one of Idle, BelowNormal, Normal, AboveNormal, High and RealTime.")]
    [InlineData("SchedulingClassLimit", "10", "Write 0 to 9")]
    [InlineData("AffinityLimit", "64", "Write a list such as '0-3,8'")]
    [InlineData("AffinityLimit", "0x0", "Write a list such as '0-3,8'")]
    [InlineData("AffinityLimit", "3-1", "Write a list such as '0-3,8'")]
    [InlineData("GroupAffinity", "0-3", "Write '0: 0-3,8; 1: 0-15'")]
    [InlineData("GroupAffinity", "32: 0", "Write each group once, 0 to 31")]
    [InlineData("GroupAffinity", "0: 0; 0: 1", "Write each group once, 0 to 31")]
    [InlineData("UIRestrictions", "Keyboard", "Write members of UIRestrictions")]
    [InlineData("UIRestrictions", "1", "Write members of UIRestrictions")]
    [InlineData("CpuRateControl", "50", "Write '50%'")]
    [InlineData("CpuRateControl", "150%", "Write 0.01 to 100")]
    [InlineData("CpuRateControl", "50%..10%", "Write the smaller one first.")]
    [InlineData("CpuRateControl", "weight 10", "Write 1 to 9")]
    [InlineData("CpuRateControl", "1000000 cpus", "Write 0.01 to 100")]
    [InlineData("NetRateControl", "10MiB", "Write '10MiB/s'")]
    [InlineData("NetRateControl", "dscp 64", "Write 0 to 0x3F")]
    [InlineData("NetRateControl", "0/s", "Write a rate above zero")]
    [InlineData("IoRateControl", "500", "Write '500 iops'")]
    [InlineData("IoRateControl", "0 iops", "Write a rate above zero")]
    [InlineData("IoRateControl", "1 iops; 2 iops", "Put all rates of a volume into one")]
    [InlineData("NotificationLimit", "400MiB", "Write 'JobMemory 400MiB'")]
    [InlineData("NotificationLimit", "JobMemory 0", "Write the bytes")]
    [InlineData("NotificationLimit", "CpuRate Huge", "Write 'JobMemory 400MiB'")]
    [InlineData("HardCap", "50", "Write one that the policy declares.")]
    public async Task It_stops_the_host(string name, string value, string allowed)
    {
        IHost host = Build<AdjustableJob>(source => source.AddInMemoryCollection([new($"{Path}:{name}", value)]));
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Stop));
        Assert.Equal(Path, exception.OptionsName);
        Assert.StartsWith($"{Path}:{name} = '{value}': ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Jobs": { "Build": { "CpuRateControl": { "HardCap": 50 } } } }""", "Jobs:Build:CpuRateControl: a limit is one text, such as '512MiB', and not a section of its own.")]
    [InlineData("""{ "Jobs": { "Build": { "JobMemoryLimit": [ "1g" ] } } }""", "Jobs:Build:JobMemoryLimit: a limit is one text")]
    [InlineData("""{ "Jobs": { "Build": "JobMemoryLimit = 1g" } }""", "Jobs:Build = 'JobMemoryLimit = 1g': limits are a section with the name of each limit and its value.")]
    [InlineData("""{ "Jobs": { "Build": { "NetRateControl": "1m/s" } } }""", "Jobs:Build:NetRateControl = '1m/s': The policy does not declare NetRateControl")]
    public async Task What_is_no_limit_of_the_policy_stops_it_too(string json, string words)
    {
        IHost host = Build<BuildSandbox>(json);
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Stop));
        Assert.StartsWith(words, exception.Message, StringComparison.Ordinal);
    }
}
