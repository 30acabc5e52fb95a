using JobGen.CompilerServices;
using Xunit;

namespace JobGen.Tests.Errors;

/// <summary>A 87 from the notification limit classes names the value behind it.</summary>
public sealed class NotificationRefusalTests
{
    [Fact]
    public void Unknown_flags() => Names(Wire().With32("LimitFlags", 0x20_0000), "unknown flags 0x200000");

    [Fact]
    public void User_time_of_zero() => Names(Wire().WithFlags("JOB_TIME"), "JobUserTime is 0 ticks");

    [Fact]
    public void Low_above_high() => Names(
        Wire().WithFlags("JOB_MEMORY_HIGH", "JOB_MEMORY_LOW").With64("JobHighMemoryLimit", 5).With64("JobLowMemoryLimit", 6),
        "JobMemoryLow of 6 bytes is above its JobMemory of 5");

    [Theory]
    [InlineData("CPU_RATE_CONTROL", "CpuRateControlTolerance", "CpuRateControlToleranceInterval", "CpuRate")]
    [InlineData("IO_RATE_CONTROL", "IoRateControlTolerance", "IoRateControlToleranceInterval", "IoRate")]
    [InlineData("NET_RATE_CONTROL", "NetRateControlTolerance", "NetRateControlToleranceInterval", "NetRate")]
    public void Tolerance_and_interval(string flag, string tolerance, string interval, string name)
    {
        Names(Wire().WithFlags(flag).With32(tolerance, 4).With32(interval, 1), name + "Tolerance is 4");
        Names(Wire().WithFlags(flag).With32(tolerance, 1).With32(interval, 9), name + "Interval is 9");
    }

    [Fact]
    public void What_version_1_lacks_is_named_with_the_version_it_needs()
    {
        byte[] bytes = Wire().WithFlags("JOB_MEMORY_LOW").With64("JobLowMemoryLimit", 6).Bytes;
        JobException exception = JobLimitErrors.SetFailed(87, 33, bytes, "NotificationLimit", null);
        Assert.Contains("Windows 10", exception.Message, StringComparison.Ordinal);
        Assert.Contains("JobMemoryLow", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_1_is_read_as_the_prefix_that_it_is()
    {
        byte[] bytes = Wire().WithFlags("JOB_TIME").Bytes[..48];
        Assert.Contains("JobUserTime", JobLimitErrors.SetFailed(87, 12, bytes, "declared", null).Message, StringComparison.Ordinal);
    }

    private static WireStruct Wire() => new("JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2");

    private static void Names(WireStruct wire, string words)
    {
        JobException exception = JobLimitErrors.SetFailed(87, 33, wire.Bytes, "declared", null);
        Assert.Equal("NotificationLimit", exception.Limit);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }
}
