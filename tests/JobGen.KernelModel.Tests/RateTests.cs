using System.Buffers.Binary;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class RateTests : ModelTest
{
    private const uint Enable = 1;
    private const uint Weight = 2;
    private const uint HardCap = 4;
    private const uint MinMax = 0x10;

    [Theory]
    [InlineData(Enable | HardCap, 10_000u, Win32Error.Success)]
    [InlineData(Enable | HardCap, 10_001u, Win32Error.InvalidParameter)]
    [InlineData(Enable, 1u, Win32Error.Success)]
    [InlineData(Enable, 0u, Win32Error.InvalidParameter)]
    [InlineData(Enable | Weight, 9u, Win32Error.Success)]
    [InlineData(Enable | Weight, 10u, Win32Error.InvalidParameter)]
    [InlineData(Enable | MinMax, 2000u << 16 | 1000u, Win32Error.Success)]
    [InlineData(Enable | MinMax, 1000u << 16 | 2000u, Win32Error.InvalidParameter)]
    [InlineData(Enable | MinMax | HardCap, 2000u << 16 | 1000u, Win32Error.InvalidParameter)]
    [InlineData(Enable | 0x40, 100u, Win32Error.InvalidParameter)]
    [InlineData(HardCap, 100u, Win32Error.InvalidParameter)]
    public void Cpu_rate_has_its_range_in_each_mode(uint flags, uint value, int error)
    {
        using Job job = Job.Create();
        byte[] bytes = Cpu(flags, value);
        Assert.Equal(error, job.Set(15, bytes));
        byte[] read = new byte[8];
        Assert.Equal(0, job.Query(15, read));
        Assert.Equal(error == 0 ? bytes : new byte[8], read);
    }

    [Theory]
    [InlineData(true, Win32Error.InvalidParameter)]
    [InlineData(false, Win32Error.Success)]
    public void Clearing_a_rate_that_was_never_set_is_refused_or_not(bool refused, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.ClearingUnsetCpuRateRefused = refused;
        Kernel.Options.ClearingUnsetNetRateRefused = refused;
        Kernel.Options.ClearingUnsetNotificationLimitsRefused = refused;
        Kernel.Options.ClearingUnsetNotificationLimits2Refused = refused;
        Assert.Equal(error, job.Set(15, new byte[8]));
        Assert.Equal(error, job.Set(32, new byte[16]));
        Assert.Equal(error, job.Set(12, new byte[48]));
        Assert.Equal(error, job.Set(33, new byte[72]));
        Assert.Equal(0, job.Set(15, Cpu(Enable, 100)));
        Assert.Equal(0, job.Set(15, new byte[8]));
    }

    [Fact]
    public void Minimum_rates_of_all_jobs_share_the_machine()
    {
        using Job first = Job.Create();
        using Job second = Job.Create();
        Assert.Equal(0, first.Set(15, Cpu(Enable | MinMax, 9000u << 16 | 6000u)));
        Assert.Equal(Win32Error.InvalidParameter, second.Set(15, Cpu(Enable | MinMax, 9000u << 16 | 5000u)));
        Assert.Equal(0, second.Set(15, Cpu(Enable | MinMax, 9000u << 16 | 4000u)));
    }

    [Fact]
    public void Fair_share_scheduling_gives_50()
    {
        using Job job = Job.Create();
        Kernel.Options.DynamicFairShareScheduling = true;
        Assert.Equal(Win32Error.NotSupported, job.Set(15, Cpu(Enable, 100)));
    }

    [Theory]
    [InlineData(7u, 0x3F, Win32Error.Success)]
    [InlineData(7u, 0x40, Win32Error.InvalidParameter)]
    [InlineData(6u, 0, Win32Error.InvalidParameter)]
    [InlineData(9u, 0, Win32Error.InvalidParameter)]
    public void Net_rate_has_its_flags_and_tags(uint flags, byte tag, int error)
    {
        using Job job = Job.Create();
        Assert.Equal(error, job.Set(32, Net(flags, tag)));
    }

    [Fact]
    public void One_job_of_a_hierarchy_has_a_net_rate()
    {
        using Job outer = Job.Create();
        using Job inner = Job.Create();
        nint process = Kernel.StartProcess().OpenHandle();
        Assert.Equal((0, 0), (outer.Assign(process), inner.Assign(process)));
        Assert.Equal(0, outer.Set(32, Net(3, 0)));
        Assert.Equal(Win32Error.InvalidParameter, inner.Set(32, Net(3, 0)));
    }

    private static byte[] Cpu(uint flags, uint value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, flags);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), value);
        return bytes;
    }

    private static byte[] Net(uint flags, byte tag)
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, 1000);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), flags);
        bytes[12] = tag;
        return bytes;
    }
}
