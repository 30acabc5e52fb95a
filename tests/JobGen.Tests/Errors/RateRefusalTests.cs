using JobGen.CompilerServices;
using Xunit;

namespace JobGen.Tests.Errors;

/// <summary>A 87 from the rate control classes, UI restrictions and the end-of-job action names the value behind it.</summary>
public sealed class RateRefusalTests
{
    [Theory]
    [InlineData(0x5u, 0u, "rate is 0 hundredths")]
    [InlineData(0x1u, 10_001u, "rate is 10001 hundredths")]
    [InlineData(0x3u, 0u, "weight is 0")]
    [InlineData(0x3u, 10u, "weight is 10")]
    [InlineData(0x11u, 100u << 16, "minimum is 0")]
    [InlineData(0x11u, 200u | (100u << 16), "minimum is 200")]
    [InlineData(0x11u, 1u | (10_001u << 16), "maximum is 10001")]
    [InlineData(0x15u, 1u | (2u << 16), "mixes")]
    [InlineData(0x13u, 1u | (2u << 16), "mixes")]
    [InlineData(0x41u, 1u, "unknown flags 0x40")]
    public void Cpu_rate(uint flags, uint value, string words) =>
        Names(
            15,
            new WireStruct("JOBOBJECT_CPU_RATE_CONTROL_INFORMATION").With32("ControlFlags", flags).With32("CpuRate", value),
            "CpuRateControl",
            words);

    [Theory]
    [InlineData(0u, 0u, "never on")]
    [InlineData(0x11u, 100u | (200u << 16), "exceed 100 percent")]
    public void Cpu_rate_that_is_right_by_itself(uint flags, uint value, string words)
    {
        WireStruct wire = new WireStruct("JOBOBJECT_CPU_RATE_CONTROL_INFORMATION").With32("ControlFlags", flags).With32("CpuRate", value);
        Suspects(15, wire, words, "Windows 8");
    }

    [Fact]
    public void Net_rate_tag() => Names(
        32, Net(7).With8("DscpTag", 0x40), "NetRateControl", "0x40", "0 to 0x3F");

    [Fact]
    public void Net_rate_unknown_flags() => Names(32, Net(9), "NetRateControl", "0x8");

    [Fact]
    public void Net_rate_of_another_job_in_the_nest() => Suspects(32, Net(3), "Only one job in a nest", "Windows 10");

    [Fact]
    public void Net_rate_clear() => Suspects(32, Net(0), "never on");

    [Theory]
    [InlineData(0x400u, "unknown bits 0x400")]
    [InlineData(0x101u, "UIRestrictions.Ime needs Windows 11 22H2 (build 22621)")]
    [InlineData(0x200u, "UIRestrictions.Injection needs Windows 11 24H2 (build 26100)")]
    public void UI_restrictions(uint bits, string words) => Names(
        4, new WireStruct("JOBOBJECT_BASIC_UI_RESTRICTIONS").With32("UIRestrictionsClass", bits), "UIRestrictions", words);

    [Fact]
    public void End_of_job_time_action() => Names(
        6, new WireStruct("JOBOBJECT_END_OF_JOB_TIME_INFORMATION").With32("EndOfJobTimeAction", 2), "EndOfJobTimeAction", "is 2");

    private static WireStruct Net(uint flags) => new WireStruct("JOBOBJECT_NET_RATE_CONTROL_INFORMATION").With32("ControlFlags", flags);

    private static void Names(int informationClass, WireStruct wire, string limit, params ReadOnlySpan<string> words)
    {
        JobException exception = JobLimitErrors.SetFailed(87, informationClass, wire.Bytes, "other", null);
        Assert.Equal(limit, exception.Limit);
        ContainsAll(exception, words);
    }

    private static void Suspects(int informationClass, WireStruct wire, params ReadOnlySpan<string> words)
    {
        JobException exception = JobLimitErrors.SetFailed(87, informationClass, wire.Bytes, "declared", null);
        Assert.Equal("declared", exception.Limit);
        ContainsAll(exception, words);
    }

    private static void ContainsAll(JobException exception, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            Assert.Contains(word, exception.Message, StringComparison.Ordinal);
        }
    }
}
