using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using JobGen.Tests.Model;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Text;

/// <summary>JSON holds the names and texts that limits have everywhere.</summary>
public sealed partial class JsonTests : ModelTest
{
    private static readonly JsonSerializerOptions s_context = new() { TypeInfoResolver = ValueContext.Default };

    [Fact]
    public void Limits_are_their_names_and_texts()
    {
        const string Json =
            """{"KillOnJobClose":true,"ActiveProcessLimit":8,"ProcessMemoryLimit":"64MiB","JobMemoryLimit":"256MiB","ProcessTimeLimit":"2.5s"}""";
        Assert.Equal(Json, JsonSerializer.Serialize(FiveLimits.DeclaredLimits));
        Assert.Equal(Json, JsonSerializer.Serialize(FiveLimits.DeclaredLimits, JobJson.Limits<FiveLimits.Limits>()));
        Assert.Equal(FiveLimits.DeclaredLimits, JsonSerializer.Deserialize<FiveLimits.Limits>(Json));
        Assert.Equal(FiveLimits.DeclaredLimits, JsonSerializer.Deserialize(Json, JobJson.Limits<FiveLimits.Limits>()));
        Assert.Equal("{}", JsonSerializer.Serialize(FiveLimits.Limits.None));
    }

    [Fact]
    public void What_people_write_is_read() => Assert.Equal(
        FiveLimits.Limits.None with { ActiveProcessLimit = 8, ProcessMemoryLimit = 65536 },
        JsonSerializer.Deserialize<FiveLimits.Limits>(
            """{"killonjobclose":false,"ActiveProcessLimit":"8","ProcessMemoryLimit":65536,"JobMemoryLimit":null,"ProcessTimeLimit":"off"}"""));

    [Theory]
    [InlineData("""{"JobMemory":"1g"}""", "JobMemory: No limit is named 'JobMemory'.")]
    [InlineData("""{"CpuRateControl":"50%"}""", "CpuRateControl: The policy does not declare CpuRateControl")]
    [InlineData("""{"JobMemoryLimit":"1"}""", "JobMemoryLimit: 'JobMemoryLimit' is 1 bytes, less than one page")]
    [InlineData("""{"JobMemoryLimit":1.5}""", "JobMemoryLimit: '1.5' is no size")]
    [InlineData("""{"ActiveProcessLimit":1e3}""", "ActiveProcessLimit: '1e3' is no whole number")]
    [InlineData("""{"KillOnJobClose":1}""", "KillOnJobClose: '1' is neither on nor off")]
    [InlineData("""{"JobMemoryLimit":true}""", "JobMemoryLimit: 'true' is no size")]
    [InlineData("""{"JobMemoryLimit":{}}""", "JobMemoryLimit is a text, a number, true, false or null.")]
    [InlineData("""{"JobMemoryLimit":[1]}""", "JobMemoryLimit is a text, a number, true, false or null.")]
    [InlineData("""{"JobMemoryLimit":"1g","jobMemoryLimit":"1g"}""", "jobMemoryLimit: It is written twice.")]
    [InlineData("[]", "Limits are an object")]
    [InlineData("\"None\"", "Limits are an object")]
    public void Wrong_limits_are_refused(string json, string words)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FiveLimits.Limits>(json));
        Assert.StartsWith(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_comes_in_pieces_is_read_as_a_whole()
    {
        Utf8JsonReader reader = new(Piece.Split("""{"ActiveProcessLimit":32,"JobMemoryLimit":268435456,"ProcessMemoryLimit":"64MiB"}"""u8));
        Assert.Equal(
            FiveLimits.Limits.None with { ActiveProcessLimit = 32, JobMemoryLimit = 256 * ByteSize.MiB, ProcessMemoryLimit = 64 * ByteSize.MiB },
            JsonSerializer.Deserialize<FiveLimits.Limits>(ref reader));
    }

    [Fact]
    public void Random_limits_come_back() => RandomCases.Check(LimitGenerators.Limits, 300, limits =>
        Assert.Equal(limits, JsonSerializer.Deserialize<EveryLimit.Limits>(JsonSerializer.Serialize(limits))));

    [Fact]
    public void Values_are_their_texts_with_and_without_reflection()
    {
        Values values = new(
            CpuRate.HardCap(50),
            new NetRate(10 * ByteSize.MiB, 20),
            new WorkingSetRange(ByteSize.MiB, 8 * ByteSize.MiB),
            null,
            JobGroupAffinity.Of(0, 0xF),
            new IoRate { MaxIops = 5 },
            [new IoRate { MaxIops = 5 }],
            new NotificationThresholds { JobMemory = ByteSize.MiB });
        const string Json = """{"Cpu":"50%","Net":"10MiB/s dscp 20","Set":"1MiB..8MiB","Affinity":null,"Groups":"0: 0-3","Io":"5 iops","Rates":"5 iops","Thresholds":"JobMemory 1MiB"}""";
        Assert.Equal(Json, JsonSerializer.Serialize(values));
        Assert.Equal(Json, JsonSerializer.Serialize(values, s_context));
        Assert.Equal(values, JsonSerializer.Deserialize<Values>(Json));
        Assert.Equal(values, JsonSerializer.Deserialize<Values>(Json, s_context));
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CpuRate>("\"150%\""));
        Assert.StartsWith("'HardCap' is 150 percent", exception.Message, StringComparison.Ordinal);
        Assert.Equal("CpuRate is written as text.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CpuRate>("50")).Message);
    }

    [Fact]
    public void Counters_have_one_form()
    {
        using MemoryOnly job = MemoryOnly.Create();
        MemoryOnly.Counters counters = job.ReadCounters();
        Assert.Equal(counters.ToString(), JsonSerializer.Serialize(counters));
        Assert.Equal(counters.ToString(), JsonSerializer.Serialize(counters, JobJson.Counters<MemoryOnly.Counters>()));
        Assert.Equal(counters.ToString(), JsonSerializer.Serialize(job.ReadAccounting(), s_context));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<MemoryOnly.Counters>("{}"));
    }

    internal sealed record Values(
        CpuRate Cpu,
        NetRate? Net,
        WorkingSetRange Set,
        ProcessorAffinity? Affinity,
        JobGroupAffinity Groups,
        IoRate Io,
        IoRates Rates,
        NotificationThresholds? Thresholds);

    [JsonSerializable(typeof(Values))]
    [JsonSerializable(typeof(JobAccounting))]
    internal sealed partial class ValueContext : JsonSerializerContext;

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal static ReadOnlySequence<byte> Split(ReadOnlySpan<byte> bytes)
        {
            Piece first = new() { Memory = bytes[..1].ToArray() };
            Piece last = first;
            foreach (byte next in bytes[1..])
            {
                Piece piece = new() { Memory = new[] { next }, RunningIndex = last.RunningIndex + 1 };
                last.Next = piece;
                last = piece;
            }

            return new ReadOnlySequence<byte>(first, 0, last, 1);
        }
    }
}
