using System.Buffers.Binary;
using System.Runtime.InteropServices;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed unsafe class IoRateTests : ModelTest
{
    [Fact]
    public void Rates_are_kept_by_volume_and_queried_as_one_block_of_memory()
    {
        using Job job = Job.Create();
        Assert.Equal(0, Set(job, @"\\?\Volume{a}", iops: 100));
        Assert.Equal(0, Set(job, null, iops: 50));
        Assert.Equal(0, Set(job, @"\\?\VOLUME{A}", iops: 200));
        byte* blocks;
        uint count;
        Assert.NotEqual(0u, Kernel32.QueryIoRateControlInformationJobObject(job.Handle, null, &blocks, &count));
        Assert.Equal(2u, count);
        ReadOnlySpan<byte> first = new(blocks, 40);
        Assert.Equal(200, BinaryPrimitives.ReadInt64LittleEndian(first));
        Assert.Equal(@"\\?\VOLUME{A}", Marshal.PtrToStringUni((nint)BinaryPrimitives.ReadInt64LittleEndian(first[24..])));
        Assert.Contains("block of I/O rates", Kernel.DescribeLeaks());
        Kernel32.FreeMemoryJobObject(blocks);
        Assert.DoesNotContain("block of I/O rates", Kernel.DescribeLeaks());
    }

    [Fact]
    public void Rate_without_its_flag_is_taken_off()
    {
        using Job job = Job.Create();
        Assert.Equal(0, Set(job, "C:", iops: 100));
        Assert.Equal(0, Set(job, "C:", iops: 0, flags: 0));
        byte* blocks;
        uint count;
        Assert.NotEqual(0u, Kernel32.QueryIoRateControlInformationJobObject(job.Handle, null, &blocks, &count));
        Assert.Equal(0u, count);
    }

    [Theory]
    [InlineData(false, Win32Error.Success)]
    [InlineData(true, Win32Error.NotSupported)]
    public void Clearing_a_volume_that_was_never_set_is_refused_or_not(bool refused, int error)
    {
        using Job job = Job.Create();
        Kernel.Options.ClearingUnsetIoRateRefused = refused;
        Kernel.Options.ClearRefusal = Win32Error.NotSupported;
        Assert.Equal(error, Set(job, null, iops: 0, flags: 0));
        Assert.Equal(0, Set(job, null, iops: 5));
        Assert.Equal(0, Set(job, null, iops: 0, flags: 0));
    }

    [Fact]
    public void Newer_Windows_may_not_support_it()
    {
        using Job job = Job.Create();
        Kernel.Options.IoRateControlSupported = false;
        Assert.Equal(Win32Error.NotSupported, Set(job, null, iops: 1));
    }

    [Fact]
    public void Unknown_flags_and_negative_values_give_87()
    {
        using Job job = Job.Create();
        Assert.Equal(Win32Error.InvalidParameter, Set(job, null, iops: 1, flags: 0x11));
        Assert.Equal(Win32Error.InvalidParameter, Set(job, null, iops: -1));
    }

    private static int Set(Job job, string? volume, long iops, uint flags = 1)
    {
        byte* information = stackalloc byte[40];
        new Span<byte>(information, 40).Clear();
        fixed (char* name = volume)
        {
            *(long*)information = iops;
            *(char**)(information + 24) = name;
            *(uint*)(information + 36) = flags;
            uint succeeded = Kernel32.SetIoRateControlInformationJobObject(job.Handle, information);
            int error = Marshal.GetLastSystemError();
            return succeeded != 0 ? 0 : error;
        }
    }
}
