using FsCheck;
using FsCheck.Fluent;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Properties of random policies. A failure prints its seed; the cases are the same in every run.</summary>
public sealed class RandomPolicyTests : PolicyTest
{
    private const int Cases = 10_000;

    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(20_260_000, 1_234_567, 100);

    [Fact]
    public void What_is_applied_is_what_is_queried_byte_for_byte()
    {
        Check(LimitGenerators.Limits, limits =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(limits);
            Assert.Equal(limits, job.QueryLimits());
            byte[] extended = ExpectedWire.Extended(in limits);
            AssertSet(9, extended.AsSpan().ContainsAnyExcept((byte)0) ? extended : null);
            AssertSet(15, limits.CpuRateControl is { } cpu ? ExpectedWire.Cpu(cpu) : null);
            AssertSet(32, limits.NetRateControl is { } net ? ExpectedWire.Net(net) : null);
            AssertSet(4, limits.UIRestrictions == 0 ? null : BitConverter.GetBytes((uint)limits.UIRestrictions));
            AssertSet(6, limits.EndOfJobTimeAction == 0 ? null : BitConverter.GetBytes((uint)limits.EndOfJobTimeAction));
        });
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void A_reset_clears_whatever_was_applied()
    {
        Check(LimitGenerators.Limits, limits =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(limits);
            job.ResetLimits();
            Assert.Equal(EveryLimit.Limits.None, job.QueryLimits());
        });
    }

    [Fact]
    public void A_setter_moves_no_other_limit()
    {
        Check(Changes, change =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(change.Before);
            change.Change.Set(job, change.Values);
            Assert.Equal(change.After, job.QueryLimits());
        });
    }

    [Fact]
    public void An_update_moves_no_other_limit()
    {
        Check(Changes, change =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(change.Before);
            job.Update((ref EveryLimit.Limits limits) => change.Change.Change(ref limits, change.Values));
            Assert.Equal(change.After, job.QueryLimits());
        });
    }

    private static Gen<(EveryLimit.Limits Before, EveryLimit.Limits Values, LimitChange Change, EveryLimit.Limits After)> Changes =>
        (from before in LimitGenerators.Limits
         from values in LimitGenerators.Limits
         from change in Gen.Elements(LimitChange.All.ToArray())
         select (before, values, change, change.Apply(before, values))).Where(change => LimitChange.IsAcceptable(change.Item4));

    private static void Check<T>(Gen<T> generator, Action<T> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(_config);

    private void AssertSet(int informationClass, byte[]? expected)
    {
        IReadOnlyList<CallRecord> calls = SetCalls(informationClass);
        if (expected is null)
        {
            Assert.Empty(calls);
        }
        else
        {
            Assert.Equal(expected, Assert.Single(calls).Input);
        }
    }
}
