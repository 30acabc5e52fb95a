using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Text;

/// <summary>Wrong text changes nothing and says what is allowed, in the words of the analyzers where a value is out of range.</summary>
public sealed class WrongTextTests
{
    [Theory]
    [InlineData("KillOnJobClose", "yes", "'yes' is neither on nor off. Write 'true' or 'false'.")]
    [InlineData("KillOnJobClose", "1", "Write 'true' or 'false'.")]
    [InlineData("ActiveProcessLimit", "0", "A limit of 0 processes is refused by Windows with 87. Write 1 or more, or 'off'.")]
    [InlineData("ActiveProcessLimit", "-1", "'-1' is no whole number below 2^32. Write one, such as '8', or 'off'.")]
    [InlineData("ActiveProcessLimit", "32MiB", "'32MiB' is no whole number")]
    [InlineData("ActiveProcessLimit", "4294967296", "is no whole number below 2^32")]
    [InlineData("ActiveProcessLimit", "1\0", "is no whole number below 2^32")]
    [InlineData(
        "SchedulingClassLimit",
        "10",
        "The scheduling class is 10, and Windows answers 87 above 9. Write 0 to 9; 5 is the default of Windows.")]
    [InlineData(
        "JobMemoryLimit",
        "100",
        "'JobMemoryLimit' is 100 bytes, less than one page of 4096, and Windows answers 87. Write a size such as '512MiB'")]
    [InlineData("ProcessMemoryLimit", "4095", "'ProcessMemoryLimit' is 4095 bytes")]
    [InlineData("JobMemoryLimit", "50%", "'50%' is no size below 2^64 bytes. Write a size such as '512MiB', '1.5g' or '4096'.")]
    [InlineData("JobMemoryLimit", ".5g", "'.5g' is no size")]
    [InlineData("JobMemoryLimit", "1g\0", "is no size")]
    [InlineData("JobMemoryLimit", "", "'' is no size")]
    [InlineData(
        "JobTimeLimit",
        "30",
        "'30' is no time below 2^63 units of 100 ns. Write a time with its unit, such as '30s', '1.5h' or '00:00:30'.")]
    [InlineData(
        "JobTimeLimit",
        "01:30",
        "'01:30' is no time below 2^63 units of 100 ns. Write a time with its unit, such as '30s', '1.5h' or '00:00:30'.")]
    [InlineData("JobTimeLimit", "1.00:30", "is no time")]
    [InlineData("JobTimeLimit", "00:00:30\0", "is no time")]
    [InlineData(
        "ProcessTimeLimit",
        "0s",
        "'ProcessTimeLimit' is 0 seconds, and Windows counts from one unit of 100 ns (1E-07) to 2^63 - 1 of them")]
    [InlineData("ProcessTimeLimit", "-00:00:01", "'ProcessTimeLimit' is -1 seconds")]
    [InlineData("JobTimeLimit", "922337203685.4775808s", "'922337203685.4775808s' is no time below 2^63 units")]
    [InlineData("EndOfJobTimeAction", "1", "'1' is no action, and Windows answers 87. Write 'Terminate' or 'Post'.")]
    [InlineData(
        "PriorityClassLimit",
        "64",
        "'64' is no priority class, and Windows takes it for the normal one. Write one of Idle, BelowNormal, Normal, AboveNormal")]
    [InlineData("PriorityClassLimit", "0x00000040", "'0x00000040' is no priority class")]
    [InlineData("PriorityClassLimit", "0x123", "'0x123' is no priority class")]
    [InlineData("PriorityClassLimit", "Idle, High", "'Idle, High' is no priority class")]
    [InlineData("WorkingSetLimit", "1MiB", "'1MiB' is no working set. Write '1MiB..8MiB', or 'off'.")]
    [InlineData("WorkingSetLimit", "64KiB...8MiB", "'64KiB...8MiB' is no working set")]
    [InlineData(
        "WorkingSetLimit",
        "8MiB..1MiB",
        "The working set is 8388608 to 1048576 bytes, and Windows answers 87 where a bound is less than one page")]
    [InlineData("WorkingSetLimit", "1..1MiB", "The working set is 1 to 1048576 bytes")]
    [InlineData("WorkingSetLimit", "18446744073709551615..18446744073709551615", "is how Windows is asked to empty a working set")]
    [InlineData("AffinityLimit", "0x0", "The mask of 'AffinityLimit' is zero and names no processor, which Windows answers with 87. Write a list such as '0-3,8', or 'off'.")]
    [InlineData("AffinityLimit", "3-1", "'3-1' names no processors of 0 to 63. Write a list such as '0-3,8'")]
    [InlineData("AffinityLimit", "64", "'64' names no processors of 0 to 63")]
    [InlineData("AffinityLimit", "1,,2", "'1,,2' names no processors")]
    [InlineData("AffinityLimit", "3-", "names no processors")]
    [InlineData("AffinityLimit", "3-,5", "names no processors")]
    [InlineData("AffinityLimit", "5,0xFFFFFFFF", "names no processors")]
    [InlineData("AffinityLimit", "5,0x80000000-63", "names no processors")]
    [InlineData("AffinityLimit", "1,0x3", "names no processors")]
    [InlineData("AffinityLimit", "0-0x3", "names no processors")]
    [InlineData("AffinityLimit", "0x1,0x2", "names no processors")]
    [InlineData("AffinityLimit", "4294967296", "names no processors")]
    [InlineData("AffinityLimit", "4\0", "names no processors")]
    [InlineData("AffinityLimit", "0xF\0", "names no processors")]
    [InlineData("GroupAffinity", "0-3", "is no group with processors of 0 to 63. Write '0: 0-3,8; 1: 0-15', or 'off'.")]
    [InlineData("GroupAffinity", "0: 3-", "is no group with processors of 0 to 63")]
    [InlineData("GroupAffinity", "0: 5,0xFFFFFFFF", "is no group with processors of 0 to 63")]
    [InlineData("GroupAffinity", "0\0: 1", "is no group with processors of 0 to 63")]
    [InlineData("GroupAffinity", "32: 1", "Group 32 does not exist on any Windows, which answers 87. Write each group once, 0 to 31")]
    [InlineData("GroupAffinity", "1: 1; 1: 2", "Group 1 is named twice")]
    [InlineData("GroupAffinity", "1: 0x0", "The mask of 'GroupAffinity' is zero")]
    [InlineData(
        "UIRestrictions",
        "Handles | Keyboard",
        "'Keyboard' is no UI restriction. Write members of UIRestrictions, joined by '|': Handles, ReadClipboard,")]
    [InlineData("UIRestrictions", "3", "'3' is no UI restriction")]
    [InlineData("UIRestrictions", "None, Handles", "'None' is no UI restriction")]
    [InlineData("UIRestrictions", "Handles | None", "'None' is no UI restriction")]
    [InlineData("UIRestrictions", "0x00000001", "'0x00000001' is no UI restriction")]
    [InlineData("UIRestrictions", "0x401", "'0x401' is no UI restriction")]
    [InlineData("CpuRateControl", "50", "'50' is no CPU rate. Write '50%', '1.5 cpus', 'soft 30%', 'weight 7', '10%..50%' or 'off'")]
    [InlineData("CpuRateControl", "150%", "'HardCap' is 150 percent, and Windows takes 1 to 10000 hundredths of a percent, answering 87 to others. Write 0.01 to 100 percent, or 'off'.")]
    [InlineData("CpuRateControl", "soft 0%", "'SoftRate' is 0 percent")]
    [InlineData("CpuRateControl", "0%..50%", "'MinRate' is 0 percent")]
    [InlineData("CpuRateControl", "50%..10%", "'MinRate' is 50 percent and 'MaxRate' 10, and Windows answers 87 where the minimum is above the maximum. Write the smaller one first.")]
    [InlineData(
        "CpuRateControl", "weight 10", "The weight is 10, and Windows answers 87 outside of 1 to 9. Write 1 to 9; 5 is the default.")]
    [InlineData("CpuRateControl", "weight 0xFFFFFFF5", "The weight is 4294967285")]
    [InlineData("CpuRateControl", "weight 5\0", "is no CPU rate")]
    [InlineData("CpuRateControl", "0.1%...50%", "'.50%' is no CPU rate")]
    [InlineData("CpuRateControl", "soft 1%..2%", "is no CPU rate")]
    [InlineData("CpuRateControl", "off notify", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 5 5000", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 5 99999", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 5 0", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 0 5", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 0x5 0x1388", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 0x0 0x5", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 0x5 0x0 notify", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw 0x5", "is no CPU rate")]
    [InlineData("CpuRateControl", "raw", "is no CPU rate")]
    [InlineData("NetRateControl", "10MiB", "'10MiB' is no network rate. Write '10MiB/s', 'dscp 46', '10MiB/s dscp 46' or 'off'.")]
    [InlineData(
        "NetRateControl", "0/s", "'MaxBandwidth' is 0, and what Windows makes of no bandwidth is not documented. Write a rate above zero")]
    [InlineData(
        "NetRateControl",
        "1m/s dscp 64",
        "The tag is 0x40, and a DSCP tag has six bits, so that Windows answers 87. Write 0 to 0x3F, as 'dscp 46'")]
    [InlineData("NetRateControl", "dscp 0xFFFFFF2E", "The tag is 0xFFFFFF2E, and a DSCP tag has six bits")]
    [InlineData("NetRateControl", "dscp 0x80000000", "The tag is 0x80000000")]
    [InlineData("NetRateControl", "dscp 0xFFFFFFFF", "The tag is 0xFFFFFFFF")]
    [InlineData("NetRateControl", "1m/s dscp", "is no network rate")]
    [InlineData("IoRateControl", "500", "'500' is no I/O rate. Write '500 iops', '10MiB/s'")]
    [InlineData(
        "IoRateControl",
        "0 iops",
        "'MaxIops' is 0, which is the way of Windows to say that there is no limit. Write a rate above zero, or leave 'MaxIops' out")]
    [InlineData(
        "IoRateControl",
        "9223372036854775808 iops",
        "'MaxIops' is 9223372036854775808, and Windows keeps I/O rates as signed numbers of 64 bits.")]
    [InlineData("IoRateControl", "1 iops 2 iops", "'MaxIops' is written twice")]
    [InlineData("IoRateControl", "1 iops; 2 iops", "'each volume' has an I/O rate control already")]
    [InlineData("IoRateControl", @"\Device\A: 1 iops; \device\a: 2 iops", @"'\device\a' has an I/O rate control already")]
    [InlineData("IoRateControl", "\"a: 1 iops", "is no I/O rate")]
    [InlineData("IoRateControl", ": 1 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "MaxIops: 500 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "iops: 500 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "C: 500 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "500 iops, 10MiB/s: 3 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "a\0b: 5 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "\\a\0b: 5 iops", "is no I/O rate")]
    [InlineData("IoRateControl", @"\Device\A B: 5 iops", "is no I/O rate")]
    [InlineData("IoRateControl", "1 iops; off", "'off' stands in a list of rates. Write it alone, or behind the volume that it is for.")]
    [InlineData("IoRateControl", "off;", "'off' stands in a list of rates.")]
    [InlineData(
        "NotificationLimit",
        "JobMemory 0",
        "'JobMemory' is 0 bytes, and the first byte of any process is above it, so that the notification says nothing.")]
    [InlineData("NotificationLimit", "400MiB", "is no threshold. Write 'JobMemory 400MiB'")]
    [InlineData("NotificationLimit", "CpuRate Huge", "'CpuRate Huge' is no threshold. Write")]
    [InlineData("NotificationLimit", "CpuRate Low in Ever", "is no threshold")]
    [InlineData("NotificationLimit", "JobUserTime 0s", "'JobUserTime' is 0 seconds")]
    [InlineData("NotificationLimit", "JobMemory 1m; jobmemory 2m", "'jobmemory' is written twice")]
    public void It_says_what_is_allowed(string name, string text, string words)
    {
        EveryLimit.Limits before = EveryLimit.Limits.None with { KillOnJobClose = true, JobMemoryLimit = ByteSize.GiB };
        EveryLimit.Limits limits = before;
        Assert.False(limits.TrySet(name, text, out string? error));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.EndsWith(".", error, StringComparison.Ordinal);
        Assert.Equal(before, limits);
    }

    [Fact]
    public void A_limit_that_the_policy_does_not_declare_is_no_unknown_name()
    {
        FiveLimits.Limits limits = default;
        Assert.False(limits.TrySet("cpuratecontrol", "50%", out string? error));
        Assert.Equal(
            "The policy does not declare CpuRateControl, so that it cannot be set. It declares KillOnJobClose, ActiveProcessLimit, "
            + "ProcessMemoryLimit, JobMemoryLimit, ProcessTimeLimit.",
            error);
        Assert.False(limits.TrySet("JobMemory", "1g", out error));
        Assert.StartsWith(
            "No limit is named 'JobMemory'. Write one that the policy declares. It declares", error, StringComparison.Ordinal);
        Assert.False(default(BasicCounters.Limits).TrySet("JobMemoryLimit", "1g", out error));
        Assert.EndsWith("It declares none.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "A limit has no name. Write limits such as")]
    [InlineData("AffinityLimit = 0-3,,KillOnJobClose", "AffinityLimit = 0-3,: '0-3,' names no processors")]
    [InlineData("KillOnJobClose,, JobMemoryLimit = 1g", "A limit has no name.")]
    [InlineData("JobMemoryLimit", "JobMemoryLimit has no value. Write one behind '=', or 'off'.")]
    [InlineData("JobMemoryLimit = ", "JobMemoryLimit = : '' is no size")]
    [InlineData("KillOnJobClose = ", "KillOnJobClose = : '' is neither on nor off.")]
    [InlineData("JobMemoryLimit = 1g, jobmemorylimit = 2g", "jobmemorylimit is written twice.")]
    [InlineData("Memory = 1g", "Memory = 1g: No limit is named 'Memory'.")]
    [InlineData("KillOnJobClos", "No limit is named 'KillOnJobClos'.")]
    [InlineData("JobMemoryLimit = 1g, KillOnJobClos", "No limit is named 'KillOnJobClos'.")]
    [InlineData("JobMemoryLimit = 1, KillOnJobClose", "JobMemoryLimit = 1: 'JobMemoryLimit' is 1 bytes")]
    [InlineData("UIRestrictions = Handles, Windows, KillOnJobClose", "UIRestrictions = Handles, Windows: 'Windows' is no UI restriction.")]
    public void Wrong_limits_are_refused_as_a_whole(string text, string words)
    {
        Assert.False(EveryLimit.Limits.TryParse(text, out EveryLimit.Limits limits, out string? error));
        Assert.StartsWith(words, error, StringComparison.Ordinal);
        Assert.Equal(default, limits);
        Assert.False(EveryLimit.Limits.TryParse(text, null, out limits));
        Assert.Equal(error, Assert.Throws<FormatException>(() => EveryLimit.Limits.Parse(text)).Message);
    }
}
