using System.Buffers.Binary;
using System.Runtime.InteropServices;
using JobGen.Interop;
using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>Bytes at the SDK's offsets become typed violations.</summary>
public sealed class LimitViolationsTests
{
    private const string Struct = "JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2";

    [Fact]
    public void Only_what_is_flagged_was_passed()
    {
        LimitViolations violations = Decode(flags: 0);
        Assert.False(violations.Any);
        Assert.Null(violations.JobMemory);
        Assert.Null(violations.JobMemoryLow);
        Assert.Null(violations.IoReadBytes);
        Assert.Null(violations.IoWriteBytes);
        Assert.Null(violations.JobUserTime);
        Assert.Null(violations.CpuRate);
        Assert.Null(violations.IoRate);
        Assert.Null(violations.NetRate);
        Assert.Equal("None", violations.ToString());
    }

    [Fact]
    public void Each_flag_gives_its_own_threshold_and_value()
    {
        Assert.Equal(new(1007, 1006), Decode("JOB_MEMORY").JobMemory);
        Assert.Equal(new(1008, 1006), Decode("JOB_MEMORY_LOW").JobMemoryLow);
        Assert.Equal(new(1001, 1000), Decode("JOB_READ_BYTES").IoReadBytes);
        Assert.Equal(new(1003, 1002), Decode("JOB_WRITE_BYTES").IoWriteBytes);
        Assert.Equal(new(TimeSpan.FromTicks(1005), TimeSpan.FromTicks(1004)), Decode("JOB_TIME").JobUserTime);
        Assert.Equal(new(RateControlTolerance.Low, RateControlTolerance.High), Decode("CPU_RATE_CONTROL").CpuRate);
        Assert.Equal(new(RateControlTolerance.Low, RateControlTolerance.Medium), Decode("IO_RATE_CONTROL").IoRate);
        Assert.Equal(new(RateControlTolerance.Medium, RateControlTolerance.High), Decode("NET_RATE_CONTROL").NetRate);
    }

    [Fact]
    public void A_flag_gives_nothing_else()
    {
        LimitViolations violations = Decode("JOB_READ_BYTES");
        Assert.True(violations.Any);
        Assert.Null(violations.JobMemory);
        Assert.Null(violations.IoWriteBytes);
        Assert.Null(violations.JobUserTime);
        Assert.Null(violations.CpuRate);
        Assert.Equal("IoReadBytes 1000 (limit 1001)", violations.ToString());
    }

    [Fact]
    public void Readings_compare_by_what_was_passed()
    {
        Assert.True(Decode("JOB_MEMORY") == Decode("JOB_MEMORY"));
        Assert.True(Decode("JOB_MEMORY") != Decode("JOB_MEMORY_LOW"));
        Assert.Equal(Decode("JOB_TIME").GetHashCode(), Decode("JOB_TIME").GetHashCode());
    }

    private static LimitViolations Decode(string flag) => Decode((uint)Abi.X64.Constant("JOB_OBJECT_LIMIT_" + flag));

    private static LimitViolations Decode(uint flags)
    {
        byte[] bytes = new byte[Abi.X64.SizeOf(Struct)];
        Put32(bytes, "ViolationLimitFlags", flags);
        Put64(bytes, "IoReadBytes", 1000);
        Put64(bytes, "IoReadBytesLimit", 1001);
        Put64(bytes, "IoWriteBytes", 1002);
        Put64(bytes, "IoWriteBytesLimit", 1003);
        Put64(bytes, "PerJobUserTime", 1004);
        Put64(bytes, "PerJobUserTimeLimit", 1005);
        Put64(bytes, "JobMemory", 1006);
        Put64(bytes, "JobHighMemoryLimit", 1007);
        Put64(bytes, "JobLowMemoryLimit", 1008);
        Put32(bytes, "CpuRateControlTolerance", 3);
        Put32(bytes, "CpuRateControlToleranceLimit", 1);
        Put32(bytes, "IoRateControlTolerance", 2);
        Put32(bytes, "IoRateControlToleranceLimit", 1);
        Put32(bytes, "NetRateControlTolerance", 3);
        Put32(bytes, "NetRateControlToleranceLimit", 2);
        return LimitViolations.FromWire(MemoryMarshal.Read<JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2>(bytes));
    }

    private static void Put32(byte[] bytes, string field, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Abi.X64.OffsetOf(Struct, field)), value);

    private static void Put64(byte[] bytes, string field, ulong value) =>
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Abi.X64.OffsetOf(Struct, field)), value);
}
