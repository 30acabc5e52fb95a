using System.Text.Json;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Code that is generic over policies.</summary>
public sealed class GenericPolicyTests : PolicyTest
{
    [Fact]
    public void Every_policy_can_be_created_opened_and_applied_by_generic_code()
    {
        Exercise<FiveLimits>();
        Exercise<OneOfEachClass>();
        Exercise<MemoryOnly>(hasLimits: false);
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void Limits_and_counters_of_every_policy_are_within_reach_of_generic_code()
    {
        Copy<FiveLimits, FiveLimits.Limits, FiveLimits.Counters>();
        Copy<OneOfEachClass, OneOfEachClass.Limits, OneOfEachClass.Counters>();
        Copy<MemoryOnly, MemoryOnly.Limits, MemoryOnly.Counters>();
        Copy<NoCounters, NoCounters.Limits, JobAccounting>();
    }

    [Fact]
    public void Counters_can_be_written_by_generic_code()
    {
        using MemoryOnly job = MemoryOnly.Create();
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            Write(writer, job.ReadCounters());
        }

        using JsonDocument json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(0U, json.RootElement.GetProperty("ActiveProcesses").GetUInt32());
    }

    [Fact]
    public void The_types_of_a_policy_are_told_to_code_that_knows_the_policy_alone()
    {
        Assert.Equal([typeof(FiveLimits), typeof(FiveLimits.Limits), typeof(FiveLimits.Counters)], TypesOf<FiveLimits>());
        Assert.Equal([typeof(NoCounters), typeof(NoCounters.Limits), typeof(JobAccounting)], TypesOf<NoCounters>());
    }

    private static Type[] TypesOf<T>()
        where T : JobObject, IJobPolicy<T>
    {
        TypesVisitor visitor = default;
        T.Accept(ref visitor);
        return visitor.Types;
    }

    private static void Exercise<T>(bool hasLimits = true)
        where T : JobObject, IJobPolicy<T>
    {
        string name = "JobGen.Tests." + typeof(T).Name;
        using T job = T.CreateNew(name);
        Assert.Equal(hasLimits, job.HasLimits());
        using T opened = T.Open(name, JobAccess.Query | JobAccess.SetAttributes);
        Assert.True(T.TryOpen(name, out T? again));
        using (again)
        {
            again.ResetLimits();
        }

        Assert.False(opened.HasLimits());
        opened.Apply();
        Assert.Equal(hasLimits, job.HasLimits());
        using T unnamed = T.Create();
        Assert.True(unnamed.CreatedNew);
    }

    private static void Copy<T, TLimits, TCounters>()
        where T : JobObject, IJobPolicy<T, TLimits, TCounters>
        where TLimits : struct, IJobLimits<TLimits>
        where TCounters : struct, IJobCounters
    {
        using T job = T.Create(T.DeclaredLimits, $"JobGen.Tests.{typeof(T).Name}");
        Assert.Equal(T.DeclaredLimits, job.QueryLimits());
        using T copy = T.CreateNew($"JobGen.Tests.{typeof(T).Name}.Copy", job.QueryLimits());
        copy.Apply(default(TLimits));
        copy.QueryLimits(out TLimits none);
        Assert.Equal(default, none);
        Assert.Equal(new TCounters(), job.ReadCounters());
    }

    private struct TypesVisitor : IJobPolicyVisitor
    {
        internal Type[] Types { get; private set; }

        public void Visit<TPolicy, TLimits, TCounters>()
            where TPolicy : JobObject, IJobPolicy<TPolicy, TLimits, TCounters>
            where TLimits : struct, IJobLimits<TLimits>
            where TCounters : struct, IJobCounters => Types = [typeof(TPolicy), typeof(TLimits), typeof(TCounters)];
    }

    private static void Write<T>(Utf8JsonWriter writer, T counters)
        where T : struct, IJobCounters => counters.WriteTo(writer);
}
