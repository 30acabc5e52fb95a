using JobGen.Model;
using JobGen.Tests.Model;
using Xunit;

namespace JobGen.Tests.Text;

/// <summary>Processors as a share of the machine, which has all of its groups.</summary>
public sealed class CpusTextTests : ModelTest
{
    [Theory]
    [InlineData("1.5 cpus", "18.75%")]
    [InlineData("1cpu", "12.5%")]
    [InlineData("8 cpus", "100%")]
    [InlineData("soft 2 cpus notify", "soft 25% notify")]
    [InlineData("1 cpus..4 cpus", "12.5%..50%")]
    public void Processors_become_percent(string text, string written)
    {
        Kernel.Options.ProcessorGroups = [0b111111, 0b11];
        Assert.Equal(written, CpuRate.Parse(text).ToString());
    }

    [Fact]
    public void More_than_the_machine_has_are_refused()
    {
        Kernel.Options.ProcessorGroups = [0b1111];
        Assert.False(CpuRate.TryParse("5 cpus", out _, out string? error));
        Assert.StartsWith(
            "'HardCap' is 125 percent, and Windows takes 1 to 10000 hundredths of a percent", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_Windows_does_not_say_it_is_what_the_program_has()
    {
        Kernel.FailCall(ModelFunction.GetActiveProcessorCount, 1, 8);
        Assert.Equal(100.0 / Environment.ProcessorCount, CpuRate.Parse("1 cpu").HardCapPercent!.Value, 2);
    }
}
