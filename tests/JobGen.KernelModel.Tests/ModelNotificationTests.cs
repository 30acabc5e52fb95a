using System.Buffers.Binary;
using JobGen.Model.Tests.Native;
using Xunit;

namespace JobGen.Model.Tests;

public sealed class ModelNotificationTests : ModelTest
{
    private const uint JobTime = 0x4;
    private const uint JobMemory = 0x200;
    private const uint JobMemoryLow = 0x8000;
    private const uint ReadBytes = 0x10000;
    private const uint CpuRate = 0x40000;
    private const int FlagsOffset = 40;

    [Fact]
    public void Version_1_is_the_first_part_of_version_2()
    {
        using Job job = Job.Create();
        byte[] set = new byte[72];
        Write(set, FlagsOffset, ReadBytes | JobMemoryLow);
        BinaryPrimitives.WriteUInt64LittleEndian(set, 100);
        BinaryPrimitives.WriteUInt64LittleEndian(set.AsSpan(48), 7);
        Assert.Equal(0, job.Set(33, set));
        byte[] read = new byte[72];
        Assert.Equal(0, job.Query(33, read));
        Assert.Equal(set, read);
        Write(set, FlagsOffset, ReadBytes);
        Assert.Equal(0, job.Query(12, read.AsSpan(0, 48)));
        Assert.Equal(set[..48], read[..48]);
    }

    [Fact]
    public void Flags_of_version_2_are_unknown_to_version_1()
    {
        using Job job = Job.Create();
        byte[] set = new byte[48];
        Write(set, FlagsOffset, JobMemoryLow);
        Assert.Equal(Win32Error.InvalidParameter, job.Set(12, set));
    }

    [Fact]
    public void Windows_8_answers_87_for_version_2()
    {
        using Job job = Job.Create();
        Kernel.Options.WindowsBuild = WindowsBuilds.Windows8;
        Assert.Equal(Win32Error.InvalidParameter, job.Set(33, new byte[72]));
        Assert.Equal(Win32Error.InvalidParameter, job.Query(34, new byte[104]));
        Assert.Equal(0, job.Query(13, new byte[80]));
    }

    [Theory]
    [InlineData(1u, 3u, Win32Error.Success)]
    [InlineData(0u, 1u, Win32Error.InvalidParameter)]
    [InlineData(4u, 1u, Win32Error.InvalidParameter)]
    [InlineData(1u, 0u, Win32Error.InvalidParameter)]
    public void Tolerance_and_interval_have_three_values(uint tolerance, uint interval, int error)
    {
        using Job job = Job.Create();
        byte[] set = new byte[72];
        Write(set, 32, tolerance);
        Write(set, 36, interval);
        Write(set, FlagsOffset, CpuRate);
        Assert.Equal(error, job.Set(33, set));
        Kernel.Options.ToleranceOfZeroRefused = false;
        Assert.Equal(tolerance > 3 ? Win32Error.InvalidParameter : Win32Error.Success, job.Set(33, set));
    }

    [Fact]
    public void Violation_is_announced_once_until_it_is_queried()
    {
        using Job job = Job.Create();
        using Port port = new();
        Assert.Equal(0, port.Add(job, 1));
        byte[] set = new byte[72];
        Write(set, FlagsOffset, ReadBytes);
        BinaryPrimitives.WriteUInt64LittleEndian(set, 100);
        Assert.Equal(0, job.Set(33, set));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        process.DoIo(readBytes: 100);
        Assert.Equal(0, CountOf(port));
        process.DoIo(readBytes: 1);
        process.DoIo(readBytes: 1);
        Assert.Equal(1, CountOf(port));
        byte[] violation = new byte[104];
        Assert.Equal(0, job.Query(34, violation));
        Assert.Equal(
            (ReadBytes, ReadBytes, 102ul, 100ul),
            (Read(violation, 0), Read(violation, 4), BitConverter.ToUInt64(violation, 8), BitConverter.ToUInt64(violation, 16)));
        Assert.Equal(0, CountOf(port));
        process.DoIo(readBytes: 1);
        Assert.Equal(1, CountOf(port));
    }

    [Fact]
    public void Violation_shows_the_limits_of_the_moment()
    {
        using Job job = Job.Create();
        byte[] set = new byte[72];
        Write(set, FlagsOffset, JobMemory);
        BinaryPrimitives.WriteUInt64LittleEndian(set.AsSpan(24), 4096);
        Assert.Equal(0, job.Set(33, set));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        Assert.True(process.Commit(8192));
        Assert.Equal(JobMemory, Read(Violation(job), 4));
        process.Decommit(8192);
        Assert.Equal(0u, Read(Violation(job), 4));
    }

    [Fact]
    public void Setting_the_class_counts_job_time_from_zero_again()
    {
        using Job job = Job.Create();
        byte[] set = new byte[72];
        Write(set, FlagsOffset, JobTime);
        BinaryPrimitives.WriteUInt64LittleEndian(set.AsSpan(16), 50);
        Assert.Equal(0, job.Set(33, set));
        ModelProcess process = Kernel.StartProcess();
        Assert.Equal(0, job.Assign(process.OpenHandle()));
        process.UseCpu(TimeSpan.FromTicks(60));
        Assert.Equal((JobTime, 60ul), (Read(Violation(job), 4), BitConverter.ToUInt64(Violation(job), 40)));
        Assert.Equal(0, job.Set(33, set));
        Assert.Equal((0u, 0ul), (Read(Violation(job), 4), BitConverter.ToUInt64(Violation(job), 40)));
    }

    [Fact]
    public void Rates_report_the_tolerance_reached()
    {
        using Job job = Job.Create();
        byte[] set = new byte[72];
        Write(set, 32, 2);
        Write(set, 36, 1);
        Write(set, FlagsOffset, CpuRate);
        Assert.Equal(0, job.Set(33, set));
        ModelJob model = Kernel.JobOf(job.Handle);
        model.ExceedRates(4, cpu: 1);
        Assert.Equal(0u, Read(Violation(job), 4));
        model.ExceedRates(4, cpu: 3);
        byte[] violation = Violation(job);
        Assert.Equal((CpuRate, 3u, 2u), (Read(violation, 4), Read(violation, 72), Read(violation, 76)));
    }

    private static byte[] Violation(Job job)
    {
        byte[] buffer = new byte[104];
        Assert.Equal(0, job.Query(34, buffer));
        return buffer;
    }

    private static int CountOf(Port port) => port.ReadAll().Count(static message => message.Message == JobMessage.NotificationLimit);

    private static uint Read(byte[] buffer, int offset) => BitConverter.ToUInt32(buffer, offset);

    private static void Write(byte[] buffer, int offset, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(offset), value);
}
