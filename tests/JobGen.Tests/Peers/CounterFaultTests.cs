using System.Text.Json;
using JobGen.Model;
using JobGen.Model.Abi;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Peers;

/// <summary>Faults of other job-object libraries that concern counters and queries.</summary>
public sealed class CounterFaultTests : PolicyTest
{
    private static readonly (string Counter, string Structure, string Field)[] _fields =
    [
        .. new[]
        {
            "TotalUserTime", "TotalKernelTime", "ThisPeriodTotalUserTime", "ThisPeriodTotalKernelTime", "TotalPageFaultCount",
            "TotalProcesses", "ActiveProcesses", "TotalTerminatedProcesses",
        }.Select(name => (name, "JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION", "BasicInfo." + name)),
        .. new[]
        {
            "ReadOperationCount",
            "WriteOperationCount",
            "OtherOperationCount",
            "ReadTransferCount",
            "WriteTransferCount",
            "OtherTransferCount",
        }.Select(name => (name, "JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION", "IoInfo." + name)),
        ("PeakProcessMemoryUsed", "JOBOBJECT_EXTENDED_LIMIT_INFORMATION", "PeakProcessMemoryUsed"),
        ("PeakJobMemoryUsed", "JOBOBJECT_EXTENDED_LIMIT_INFORMATION", "PeakJobMemoryUsed"),
        ("DataBytesIn", "JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION", "DataBytesIn"),
        ("DataBytesOut", "JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION", "DataBytesOut"),
    ];

    // go-winjob fills three times and one IO count from the wrong source.
    [Fact]
    public void Every_counter_comes_from_its_own_field()
    {
        using EveryLimit job = EveryLimit.Create();
        UseEverything(job);
        Kernel.ClearCalls();
        EveryLimit.Counters counters = job.ReadCounters();
        using JsonDocument json = JsonDocument.Parse(counters.ToString());
        Dictionary<string, byte[]> answers = new()
        {
            ["JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION"] = Answer(8),
            ["JOBOBJECT_EXTENDED_LIMIT_INFORMATION"] = Answer(9),
            ["JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION"] = Answer(51),
        };

        List<ulong> seen = [];
        foreach ((string counter, string structure, string field) in _fields)
        {
            ulong expected = ReadField(answers[structure], structure, field);
            ulong actual = json.RootElement.GetProperty(counter).GetUInt64();
            Assert.True(expected == actual, $"{counter}: {expected} in the kernel's answer, {actual} in the counters.");
            seen.Add(actual);
        }

        Assert.Equal(_fields.Length, json.RootElement.EnumerateObject().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void Json_holds_the_times_in_units_of_100_ns()
    {
        using BasicCounters job = BasicCounters.Create();
        ModelProcess process = Kernel.StartProcess();
        job.Assign((int)process.Id);
        process.UseCpu(TimeSpan.FromMilliseconds(1.5));
        BasicCounters.Counters counters = job.ReadCounters();
        Assert.Equal(TimeSpan.FromMilliseconds(1.5), counters.TotalUserTime);
        Assert.StartsWith("{\"TotalUserTime\":15000,", counters.ToString(), StringComparison.Ordinal);
    }

    // go-winjob reads a BOOL of four bytes into one byte.
    [Theory]
    [InlineData(1)]
    [InlineData(0x100)]
    [InlineData(int.MinValue)]
    public void Any_byte_of_a_BOOL_makes_it_true(int value)
    {
        Kernel.Options.True = value;
        using MemoryOnly job = MemoryOnly.Create();
        ModelProcess member = Kernel.StartProcess();
        ModelProcess stranger = Kernel.StartProcess();
        job.Assign((int)member.Id);
        Assert.True(job.Contains((int)member.Id));
        Assert.False(job.Contains((int)stranger.Id));
    }

    private byte[] Answer(int informationClass) => Assert.Single(Kernel.Calls, call => call.InformationClass == informationClass).Output;

    private static ulong ReadField(byte[] answer, string structure, string field)
    {
        int offset = AbiLayout.Offset(structure, field);
        bool isWord = field.EndsWith("Count", StringComparison.Ordinal) && field.StartsWith("BasicInfo.", StringComparison.Ordinal);
        return isWord || field.EndsWith("Processes", StringComparison.Ordinal)
            ? BitConverter.ToUInt32(answer, offset)
            : BitConverter.ToUInt64(answer, offset);
    }

    // Every count is another number, so that no two fields can be taken for each other.
    private void UseEverything(JobObject job)
    {
        ModelProcess[] processes = [.. Enumerable.Range(0, 7).Select(_ => Kernel.StartProcess())];
        foreach (ModelProcess process in processes)
        {
            job.Assign((int)process.Id);
        }

        processes[0].UseCpu(TimeSpan.FromTicks(1001), TimeSpan.FromTicks(2003));
        _ = ((EveryLimit)job).JobTimeLimit = TimeSpan.FromSeconds(100);
        processes[0].UseCpu(TimeSpan.FromTicks(3007), TimeSpan.FromTicks(4011));
        processes[1].FaultPages(5013);
        for (int i = 0; i < 19; i++)
        {
            processes[1].DoIo(readBytes: i < 17 ? 1009UL : 0, writeBytes: i < 11 ? 2011UL : 0, otherBytes: i < 13 ? 3019UL : 0);
        }

        processes[2].Commit(64 * ByteSize.KiB);
        processes[3].Commit(192 * ByteSize.KiB);
        processes[4].UseNetwork(6007, 7013);
        ((EveryLimit)job).ProcessTimeLimit = TimeSpan.FromSeconds(1);
        processes[5].UseCpu(TimeSpan.FromSeconds(2));
        processes[6].UseCpu(TimeSpan.FromSeconds(2));
    }
}
