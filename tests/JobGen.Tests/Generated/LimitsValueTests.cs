using System.Diagnostics;
using JobGen.Tests.Limits;
using Xunit;

namespace JobGen.Tests.Generated;

/// <summary><c>Limits</c> as a value: equal where the kernel cannot tell two apart, copied by <c>with</c>, readable.</summary>
public sealed class LimitsValueTests
{
    private static readonly ulong _page = (ulong)Environment.SystemPageSize;

    private static AdjustablePolicy.Limits Declared => AdjustablePolicy.Limits.None with
    {
        KillOnJobClose = true,
        ActiveProcessLimit = 5,
        JobMemoryLimit = 8 * _page,
        WorkingSetLimit = new WorkingSetRange(2 * _page, 4 * _page),
        ProcessTimeLimit = TimeSpan.FromTicks(7),
        JobTimeLimit = TimeSpan.FromSeconds(430),
        PriorityClassLimit = ProcessPriorityClass.Idle,
        GroupAffinity = JobGroupAffinity.Of(0, 3),
        UIRestrictions = UIRestrictions.Desktop,
        CpuRateControl = CpuRate.Weight(3),
        NetRateControl = new NetRate(10),
        IoRateControl = IoRates.Create(new IoRate { MaxIops = 5 }),
        NotificationLimit = new NotificationThresholds { IoReadBytes = 1 },
    };

    [Fact]
    public void Memory_is_equal_in_whole_pages()
    {
        AssertSame(Declared, Declared with { JobMemoryLimit = (9 * _page) - 1 });
        AssertOther(Declared, Declared with { JobMemoryLimit = 9 * _page });
        AssertOther(Declared, Declared with { JobMemoryLimit = (8 * _page) - 1 });
        AssertSame(Declared, Declared with { WorkingSetLimit = new WorkingSetRange((2 * _page) + 1, (5 * _page) - 1) });
        AssertOther(Declared, Declared with { WorkingSetLimit = new WorkingSetRange(3 * _page, 4 * _page) });
        AssertOther(Declared, Declared with { WorkingSetLimit = new WorkingSetRange(2 * _page, 5 * _page) });
    }

    [Fact]
    public void Off_is_not_the_first_page() =>
        AssertOther(AdjustablePolicy.Limits.None, AdjustablePolicy.Limits.None with { JobMemoryLimit = 0 });

    [Fact]
    public void Cpu_rates_are_equal_in_hundredths()
    {
        AdjustablePolicy.Limits rate = Declared with { CpuRateControl = CpuRate.HardCap(33.33) };
        AssertSame(rate, Declared with { CpuRateControl = CpuRate.HardCap(33.334) });
        AssertOther(rate, Declared with { CpuRateControl = CpuRate.HardCap(33.34) });
        AssertOther(rate, Declared with { CpuRateControl = CpuRate.Soft(33.33) });
        AssertOther(rate, Declared with { CpuRateControl = CpuRate.HardCap(33.33) with { Notify = true } });
    }

    [Fact]
    public void Times_are_equal_in_ticks()
    {
        AssertSame(Declared, Declared with { ProcessTimeLimit = TimeSpan.FromTicks(7) });
        AssertOther(Declared, Declared with { ProcessTimeLimit = TimeSpan.FromTicks(8) });
        AssertOther(Declared, Declared with { JobTimeLimit = TimeSpan.FromSeconds(430) + TimeSpan.FromTicks(1) });
    }

    [Fact]
    public void Each_limit_counts()
    {
        AssertOther(Declared, Declared with { KillOnJobClose = false });
        AssertOther(Declared, Declared with { ActiveProcessLimit = 6 });
        AssertOther(Declared, Declared with { PriorityClassLimit = null });
        AssertOther(Declared, Declared with { GroupAffinity = JobGroupAffinity.Of(0, 1) });
        AssertOther(Declared, Declared with { UIRestrictions = UIRestrictions.None });
        AssertOther(Declared, Declared with { NetRateControl = new NetRate(11) });
        AssertOther(Declared, Declared with { IoRateControl = default });
        AssertOther(Declared, Declared with { NotificationLimit = null });
    }

    [Fact]
    public void Equality_with_other_things()
    {
        Assert.True(Declared.Equals((object)Declared));
        Assert.False(Declared.Equals(null));
        Assert.False(Declared.Equals((object)BarePolicy.Limits.None));
        Assert.True(BarePolicy.Limits.None == default);
    }

    [Fact]
    public void Text_names_what_is_on_in_any_culture()
    {
        using CommaCulture culture = new();
        Assert.Equal("None", AdjustablePolicy.Limits.None.ToString());
        Assert.Equal("None", BarePolicy.Limits.None.ToString());
        AdjustablePolicy.Limits some = AdjustablePolicy.Limits.None with
        {
            KillOnJobClose = true,
            JobMemoryLimit = 536870912,
            CpuRateControl = CpuRate.HardCap(0.29),
        };
        Assert.Equal("KillOnJobClose, JobMemoryLimit = 512MiB, CpuRateControl = 0.29%", some.ToString());
    }

    [Fact]
    public void Text_names_every_limit_that_is_on()
    {
        string text = Declared.ToString();
        Assert.All(
            typeof(AdjustablePolicy.Limits).GetProperties().Where(property => property.CanWrite),
            property => Assert.Contains(property.Name, text, StringComparison.Ordinal));
    }

    private static void AssertSame(AdjustablePolicy.Limits left, AdjustablePolicy.Limits right)
    {
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    private static void AssertOther(AdjustablePolicy.Limits left, AdjustablePolicy.Limits right)
    {
        Assert.False(left == right);
        Assert.True(left != right);
        Assert.NotEqual(left, right);
    }
}
