using JobGen.CompilerServices;
using JobGen.Interop;
using JobGen.Model;
using JobGen.Tests.Model;
using JobGen.Tests.Waiting;
using Xunit;

namespace JobGen.Tests.Interop;

/// <summary>No count or length that Windows returns is believed beyond the memory that it was given.</summary>
public unsafe class UntrustedCountTests : ModelTest
{
    [Theory]
    [InlineData(1u)]
    [InlineData(1_000_000u)]
    [InlineData(uint.MaxValue - 1)]
    public void More_process_ids_than_fit_are_not_read(uint beyond)
    {
        using WaitJob job = WaitJob.Create();
        job.Assign((int)Kernel.StartProcess().Id);
        Kernel.Options.CountsBeyondBuffer = beyond;

        Assert.InRange(job.GetProcessIds().Length, 1, 64);
        Assert.InRange(job.GetProcessIds(new int[4]), 1, 64);
    }

    [Theory]
    [InlineData(100u)]
    [InlineData(uint.MaxValue - 1)]
    public void More_messages_than_were_asked_for_are_not_read(uint beyond)
    {
        using WaitJob job = WaitJob.Create();
        using JobCompletionPort port = new();
        port.Add(job);
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        Kernel.Options.CountsBeyondBuffer = beyond;
        JobNotification[] read = new JobNotification[4];

        Assert.Equal(1, port.Read(read, TimeSpan.Zero));
        Assert.Equal((int)process.Id, read[0].ProcessId);
    }

    [Fact]
    public void A_volume_that_is_named_twice_counts_once()
    {
        fixed (char* volume = @"\\.\C:")
        {
            JOBOBJECT_IO_RATE_CONTROL_INFORMATION[] blocks =
            [
                new() { ControlFlags = 1, MaxIops = 10, VolumeName = volume },
                new() { ControlFlags = 1, MaxIops = 20, VolumeName = volume },
                new() { ControlFlags = 1, MaxIops = 30 },
            ];
            IoRates rates = IoRateWire.ToRates(blocks, default);
            Assert.Equal((2, 10UL, 30UL), (rates.Count, rates[@"\\.\C:"]?.MaxIops, rates[null]?.MaxIops));
        }
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(uint.MaxValue - 1)]
    [InlineData(40_000u)]
    public void A_text_that_never_fits_is_given_up(uint length)
    {
        int reads = 0;
        JobException thrown = Assert.Throws<JobException>(() => Win32Text.Read(
            0,
            (_, _, _) =>
            {
                Assert.InRange(++reads, 1, 10);
                return length;
            },
            static (error, _) => new JobException(error, "any")));
        Assert.Equal(206, thrown.NativeErrorCode);
    }
}
