using JobGen.JobRun.Recording;

namespace JobGen.JobRun.Tests.Recording;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1 KiB")]
    [InlineData(1_572_864, "1.5 MiB")]
    [InlineData(13_107_200, "12.5 MiB")]
    [InlineData(327_155_712, "312 MiB")]
    [InlineData(1_073_741_823, "1 GiB")]
    [InlineData(1.5e18, "1332 PiB")]
    public void Bytes_have_three_digits(double bytes, string text) => Assert.Equal(text, Quantities.Bytes(bytes));

    [Theory]
    [InlineData(0.0004, "0 ms")]
    [InlineData(0.25, "250 ms")]
    [InlineData(1.26, "1.2 s")]
    [InlineData(59.99, "59.9 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(11_220, "3 h 07 min")]
    [InlineData(180_000, "50 h 00 min")]
    public void Times_are_short(double seconds, string text) => Assert.Equal(text, Quantities.Time(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(3u, "3")]
    [InlineData(0xC0000005u, "0xC0000005")]
    [InlineData(0xC000013Au, "ended by Ctrl+C")]
    public void Status_codes_are_hexadecimal_and_Ctrl_C_is_named(uint exitCode, string text) => Assert.Equal(text, ExitStatus.Text(exitCode));

    [Theory]
    [InlineData(0.04, "0 %")]
    [InlineData(9.44, "9.4 %")]
    [InlineData(62.4, "62 %")]
    public void Percentages_are_short(double percent, string text) => Assert.Equal(text, Quantities.Percent(percent));
}
