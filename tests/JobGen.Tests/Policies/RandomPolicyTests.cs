using FsCheck;
using FsCheck.Fluent;
using JobGen.Model;
using Xunit;

namespace JobGen.Tests.Policies;

/// <summary>Properties of random policies.</summary>
public sealed class RandomPolicyTests : PolicyTest
{
    private const int Cases = 10_000;

    private static readonly int[] _classes = [4, 6, 9, 14, 15, 32, 33];

    [Fact]
    public void What_is_applied_is_what_is_queried_byte_for_byte()
    {
        RandomCases.Check(LimitGenerators.Limits, Cases, limits =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(limits);
            Assert.Equal(limits, job.QueryLimits());
            foreach (int informationClass in _classes)
            {
                byte[] expected = ExpectedWire.Of(informationClass, in limits);
                bool isOff = !expected.AsSpan().ContainsAnyExcept((byte)0);
                Assert.Equal(isOff ? [] : [expected], SetCalls(informationClass).Select(call => call.Input));
            }

            Assert.Equal(ExpectedWire.Io(limits.IoRateControl, isOn: true), IoBlocks().Where(ExpectedWire.IsOn));
        });
        Assert.Empty(Kernel.DescribeLeaks());
    }

    [Fact]
    public void A_reset_clears_whatever_was_applied()
    {
        RandomCases.Check(LimitGenerators.Limits, Cases, limits =>
        {
            using EveryLimit job = EveryLimit.Create(limits);
            Kernel.ClearCalls();
            job.ResetLimits();
            foreach (int informationClass in _classes.Where(one => one != 14))
            {
                byte[] cleared = new byte[ExpectedWire.Of(informationClass, EveryLimit.Limits.None).Length];
                bool wasOn = ExpectedWire.Of(informationClass, in limits).AsSpan().ContainsAnyExcept((byte)0);
                byte[][] sent = [.. SetCalls(informationClass).Select(call => call.Input)];
                Assert.InRange(sent.Length, wasOn ? 1 : 0, 1);
                Assert.All(sent, input => Assert.Equal(cleared, input));
            }

            Assert.Equal([[]], SetCalls(14).Select(call => call.Input));

            byte[][] off = ExpectedWire.Io(limits.IoRateControl, isOn: false);
            Assert.All(off, block => Assert.Contains(block, IoBlocks()));
            Assert.Equal(EveryLimit.Limits.None, job.QueryLimits());
        });
    }

    [Fact]
    public void Any_limits_can_follow_any_others()
    {
        RandomCases.Check(LimitGenerators.Limits.Three(), Cases, limits =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(limits.Item1);
            job.Apply(limits.Item2);
            Assert.Equal(limits.Item2, job.QueryLimits());
            job.Update((ref EveryLimit.Limits all) => all = limits.Item3);
            Assert.Equal(limits.Item3, job.QueryLimits());
            job.Apply(limits.Item3);
            Assert.Equal(limits.Item3, job.QueryLimits());
        });
    }

    [Fact]
    public void A_setter_moves_no_other_limit()
    {
        RandomCases.Check(Changes, Cases, change =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(change.Before);
            change.Limit.Set(job, change.Values);
            Assert.Equal(change.After, job.QueryLimits());
        });
    }

    [Fact]
    public void An_update_moves_no_other_limit()
    {
        RandomCases.Check(Changes, Cases, change =>
        {
            Kernel.ClearCalls();
            using EveryLimit job = EveryLimit.Create(change.Before);
            job.Update((ref EveryLimit.Limits limits) => change.Limit.Change(ref limits, change.Values));
            Assert.Equal(change.After, job.QueryLimits());
        });
    }

    private static Gen<(EveryLimit.Limits Before, EveryLimit.Limits Values, LimitRow Limit, EveryLimit.Limits After)> Changes =>
        from before in LimitGenerators.Limits
        from values in LimitGenerators.Limits
        from limit in Gen.Elements(LimitTable.All.ToArray())
        select (before, values, limit, limit.Apply(before, values));

    private byte[][] IoBlocks() =>
    [
        .. Kernel.Calls
            .Where(call => call.Function == ModelFunction.SetIoRateControlInformationJobObject)
            .Select(call => ExpectedWire.WithoutVolume(call.Input)),
    ];
}
