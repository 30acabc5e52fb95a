using System.Reflection;
using System.Runtime.InteropServices;
using JobGen.Tests.Errors;
using Xunit;

namespace JobGen.Tests.Limits;

/// <summary>Each counter is the field of its own name at the SDK's offset.</summary>
public sealed class JobAccountingTests
{
    private static readonly string[] s_times = ["TotalUserTime", "TotalKernelTime", "ThisPeriodTotalUserTime", "ThisPeriodTotalKernelTime"];
    private static readonly string[] s_counts = ["TotalPageFaultCount", "TotalProcesses", "ActiveProcesses", "TotalTerminatedProcesses"];

    private static readonly string[] s_io =
    [
        "ReadOperationCount", "WriteOperationCount", "OtherOperationCount",
        "ReadTransferCount", "WriteTransferCount", "OtherTransferCount",
    ];

    private static readonly string[] s_peaks = ["PeakProcessMemoryUsed", "PeakJobMemoryUsed"];

    [Fact]
    [Trait("Not as native code", "marshals a structure by reflection")]
    public void Each_counter_is_read_from_its_own_field()
    {
        WireStruct wire = new("JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION");
        Dictionary<string, object> expected = [];
        ulong next = 1;
        foreach (string name in s_times)
        {
            wire.With64(name, next);
            expected.Add(name, TimeSpan.FromTicks((long)next++));
        }

        foreach (string name in s_counts)
        {
            wire.With32(name, (uint)next);
            expected.Add(name, (uint)next++);
        }

        foreach (string name in s_io)
        {
            wire.With64(name, ulong.MaxValue - next);
            expected.Add(name, ulong.MaxValue - next++);
        }

        WireStruct peaks = new("JOBOBJECT_EXTENDED_LIMIT_INFORMATION");
        foreach (string name in s_peaks)
        {
            peaks.With64(name, ulong.MaxValue - next);
            expected.Add(name, ulong.MaxValue - next++);
        }

        JobAccounting accounting = Read(wire.Bytes, peaks.Bytes);
        Dictionary<string, object> read = typeof(JobAccounting).GetProperties()
            .ToDictionary(property => property.Name, property => property.GetValue(accounting)!);
        Assert.Equal(expected, read);
    }

    // The runtime's structures are hidden from this assembly, which has its policies' own of that name.
    private static JobAccounting Read(params byte[][] wires)
    {
        ConstructorInfo constructor = typeof(JobAccounting).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        return (JobAccounting)constructor.Invoke(
            [.. constructor.GetParameters().Select((parameter, index) => Read(wires[index], parameter.ParameterType.GetElementType()!))]);
    }

    private static unsafe object Read(byte[] wire, Type structure)
    {
        fixed (byte* bytes = wire)
        {
            return Marshal.PtrToStructure((nint)bytes, structure)!;
        }
    }
}
