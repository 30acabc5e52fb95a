using System.Buffers;
using System.Text.Json;
using JobGen.Tests.Limits;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Generated;

/// <summary><c>Counters</c> as a value and as JSON.</summary>
public sealed class CountersValueTests
{
    private static readonly string[] _basic =
    [
        "TotalUserTime", "TotalKernelTime", "ThisPeriodTotalUserTime", "ThisPeriodTotalKernelTime",
        "TotalPageFaultCount", "TotalProcesses", "ActiveProcesses", "TotalTerminatedProcesses",
    ];

    private static readonly string[] _io =
    [
        "ReadOperationCount", "WriteOperationCount", "OtherOperationCount", "ReadTransferCount", "WriteTransferCount", "OtherTransferCount",
    ];

    private static readonly string[] _memory = ["PeakProcessMemoryUsed", "PeakJobMemoryUsed"];

    private static readonly string[] _network = ["DataBytesIn", "DataBytesOut"];

    [Fact]
    public void Keys_are_windows_names_of_the_groups_that_are_read()
    {
        Assert.Equal([.. _basic, .. _io, .. _memory], Keys(default(DeclaredPolicy.Counters)));
        Assert.Equal(_basic, Keys(default(BasicCounters.Counters)));
        Assert.Equal(_network, Keys(default(NetworkCounters.Counters)));
        Assert.Equal([.. _basic, .. _io, .. _memory, .. _network], Keys(default(EveryLimit.Counters)));
    }

    [Fact]
    public void Members_have_the_names_of_the_keys() => Assert.Equal(
        Keys(default(EveryLimit.Counters)),
        typeof(EveryLimit.Counters).GetProperties().Select(property => property.Name));

    [Fact]
    public void Numbers_are_written_in_full_and_times_in_units_of_100_ns()
    {
        using CommaCulture culture = new();
        BasicCounters.Counters counters = new() { TotalUserTime = TimeSpan.FromTicks(long.MaxValue), TotalProcesses = uint.MaxValue };
        using JsonDocument json = JsonDocument.Parse(counters.ToString());
        Assert.Equal(long.MaxValue, json.RootElement.GetProperty("TotalUserTime").GetInt64());
        Assert.Equal(uint.MaxValue, json.RootElement.GetProperty("TotalProcesses").GetUInt32());
        EveryLimit.Counters large = new() { DataBytesOut = ulong.MaxValue };
        Assert.EndsWith("\"DataBytesOut\":18446744073709551615}", large.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_writer_gets_what_the_text_says()
    {
        DeclaredPolicy.Counters counters = new() { ActiveProcesses = 3, PeakJobMemoryUsed = 4096 };
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            counters.WriteTo(writer);
        }

        Assert.Equal(counters.ToString(), System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Throws<ArgumentNullException>(() => counters.WriteTo(null!));
    }

    [Fact]
    public void Counters_compare_by_value()
    {
        Assert.Equal(new DeclaredPolicy.Counters { ReadTransferCount = 5 }, new DeclaredPolicy.Counters { ReadTransferCount = 5 });
        Assert.NotEqual(new DeclaredPolicy.Counters { ReadTransferCount = 5 }, default);
    }

    private static string[] Keys<T>(T counters)
        where T : struct, IJobCounters
    {
        using JsonDocument json = JsonDocument.Parse(counters.ToString()!);
        return [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
    }
}
