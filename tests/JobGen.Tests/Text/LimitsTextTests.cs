using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using JobGen.Tests.Policies;
using Xunit;

namespace JobGen.Tests.Text;

/// <summary>Limits by name and text, one by one and as a whole.</summary>
public sealed class LimitsTextTests
{
    /// <summary>Cultures that write numbers each in another way.</summary>
    public static TheoryData<string> Separators => ["invariant", "comma", "arabic"];

    [Fact]
    public void Names_are_those_of_the_declared_limits_in_order()
    {
        Assert.Equal(
            ["KillOnJobClose", "ActiveProcessLimit", "ProcessMemoryLimit", "JobMemoryLimit", "ProcessTimeLimit"], FiveLimits.Limits.Names);
        Assert.Same(FiveLimits.Limits.Names, FiveLimits.Limits.Names);
        Assert.Empty(BasicCounters.Limits.Names);
        Assert.Equal(LimitTable.All.Select(row => row.Name).Order(), EveryLimit.Limits.Names.Order());
    }

    [Fact]
    public void What_is_written_is_read()
    {
        FiveLimits.Limits declared = FiveLimits.DeclaredLimits;
        const string Text =
            "KillOnJobClose, ActiveProcessLimit = 8, ProcessMemoryLimit = 64MiB, JobMemoryLimit = 256MiB, ProcessTimeLimit = 2.5s";
        Assert.Equal(Text, declared.ToString());
        Assert.Equal(declared, FiveLimits.Limits.Parse(Text));
        Assert.Equal(declared, FiveLimits.Limits.Parse(" processtimelimit=2500ms,JOBMEMORYLIMIT=256m , ProcessMemoryLimit = 64MiB,ActiveProcessLimit=8,KillOnJobClose=On"));
        Assert.Equal(default, FiveLimits.Limits.Parse("None"));
        Assert.Equal(default, FiveLimits.Limits.Parse(" off "));
        Assert.Equal(default, FiveLimits.Limits.Parse("KillOnJobClose = false, JobMemoryLimit = off"));
    }

    [Theory]
    [InlineData("KillOnJobClose,")]
    [InlineData("KillOnJobClose, ")]
    [InlineData("KillOnJobClose,\n")]
    [InlineData("AffinityLimit = 0-3, 8, KillOnJobClose,")]
    [InlineData("KillOnJobClose, AffinityLimit = 0-3, 8,")]
    [InlineData("KillOnJobClose, AffinityLimit = 0-3, 8, ")]
    public void A_comma_may_stand_at_the_end(string text)
    {
        EveryLimit.Limits limits = EveryLimit.Limits.Parse(text);
        Assert.True(limits.KillOnJobClose);
        Assert.Equal(text.Contains("0-3", StringComparison.Ordinal) ? new ProcessorAffinity(0b1_0000_1111) : null, limits.AffinityLimit);
    }

    [Fact]
    public void Many_values_take_no_more_memory_than_their_text()
    {
        string list = "AffinityLimit = 0" + string.Concat(Enumerable.Repeat(",1", 10_000));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(new ProcessorAffinity(0b11), EveryLimit.Limits.Parse(list).AffinityLimit);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * sizeof(char) * list.Length);
    }

    [Fact]
    public void Commas_in_a_list_separate_no_limits()
    {
        EveryLimit.Limits limits = EveryLimit.Limits.Parse(
            "AffinityLimit = 0-3,8 subset, UIRestrictions = Handles, ExitWindows, KillOnJobClose, IoRateControl = \"a, b = c\": 1 iops, ActiveProcessLimit = 3");
        Assert.Equal(new ProcessorAffinity(0b1_0000_1111, subset: true), limits.AffinityLimit);
        Assert.Equal(UIRestrictions.Handles | UIRestrictions.ExitWindows, limits.UIRestrictions);
        Assert.True(limits.KillOnJobClose);
        Assert.Equal("a, b = c", limits.IoRateControl[0].VolumeName);
        Assert.Equal(3U, limits.ActiveProcessLimit);
    }

    [Fact]
    public void Each_limit_is_set_and_told_by_its_name()
    {
        EveryLimit.Limits limits = EveryLimit.Limits.None;
        Dictionary<string, string> texts = new()
        {
            ["KillOnJobClose"] = "true",
            ["DieOnUnhandledException"] = "true",
            ["BreakawayOk"] = "true",
            ["SilentBreakawayOk"] = "true",
            ["ActiveProcessLimit"] = "32",
            ["ProcessMemoryLimit"] = "256MiB",
            ["JobMemoryLimit"] = "512MiB",
            ["WorkingSetLimit"] = "1MiB..64MiB",
            ["ProcessTimeLimit"] = "0.5s",
            ["JobTimeLimit"] = "1h",
            ["EndOfJobTimeAction"] = "Post",
            ["PriorityClassLimit"] = "Idle",
            ["SchedulingClassLimit"] = "5",
            ["AffinityLimit"] = "0-3 subset",
            ["GroupAffinity"] = "0: 0-3",
            ["UIRestrictions"] = "Handles | Injection",
            ["CpuRateControl"] = "10%..33.33%",
            ["NetRateControl"] = "10MiB/s dscp 46",
            ["IoRateControl"] = "1000 iops 100MiB/s reserve 10 iops base 8KiB",
            ["NotificationLimit"] = "JobMemory 400MiB; JobMemoryLow 1MiB; IoReadBytes 1GiB; IoWriteBytes 1GiB; JobUserTime 1m; "
                + "CpuRate Low in Short; IoRate Medium in Medium; NetRate High in Long",
        };
        Assert.Equal(EveryLimit.Limits.Names.Order(), texts.Keys.Order());
        foreach ((string name, string text) in texts)
        {
            Assert.Equal("off", limits.GetText(name));
            Assert.True(limits.TrySet(name.ToUpperInvariant(), text, out string? error), error);
            Assert.Equal(text, limits.GetText(name.ToUpperInvariant()));
            Assert.Equal(LimitTable.Of(name).Sample, typeof(EveryLimit.Limits).GetProperty(name)!.GetValue(limits));
        }

        foreach (string name in texts.Keys)
        {
            Assert.True(limits.TrySet(name, "off", out _));
        }

        Assert.Equal(EveryLimit.Limits.None, limits);
        Assert.Null(limits.GetText("JobMemory"));
    }

    [Fact]
    public void Names_and_texts_that_are_null_are_refused()
    {
        FiveLimits.Limits limits = default;
        Assert.Throws<ArgumentNullException>(() => limits.TrySet(null!, "1", out _));
        Assert.Throws<ArgumentNullException>(() => limits.GetText(null!));
    }

    [Fact]
    public void Values_that_have_no_name_are_written_as_numbers()
    {
        EveryLimit.Limits limits =
            EveryLimit.Limits.None with { PriorityClassLimit = (ProcessPriorityClass)0x123, UIRestrictions = (UIRestrictions)0x400 };
        Assert.Equal("PriorityClassLimit = 0x00000123, UIRestrictions = 0x00000400", limits.ToString());
        AssertRoundTrip(limits);
        AssertRoundTrip(limits with { PriorityClassLimit = 0, UIRestrictions = (UIRestrictions)0x401 });
        AssertRoundTrip(EveryLimit.Limits.None with { IoRateControl = [new IoRate { MaxIops = 5, Flags = (IoRateFlags)0x12 }] });
    }

    [Fact]
    public void What_limits_nothing_on_no_volume_is_off()
    {
        EveryLimit.Limits limits = EveryLimit.Limits.None with { IoRateControl = [default] };
        Assert.Equal("None", limits.ToString());
        Assert.Equal("off", limits.GetText("IoRateControl"));
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void Random_limits_come_back_in_any_culture(string separators)
    {
        using OtherCulture culture = new(separators);
        RandomCases.Check(LimitGenerators.Limits, 300, limits => AssertRoundTrip(limits));
        RandomCases.Check(
            s_ioRates, 300, rates => AssertRoundTrip(EveryLimit.Limits.None with { KillOnJobClose = true, IoRateControl = rates }));
    }

    private static readonly Gen<IoRates> s_ioRates =
        from names in Gen.Elements(@"\Device\A", "a b", "x;y", "p,q = r", "\"", "\"\"", "é", string.Empty, "a:b", "off").ArrayOf(3)
        from numbers in LimitGenerators.Any.ArrayOf(3)
        from flags in Gen.Choose(0, 7)
        select IoRates.Create([.. names.Distinct().Select((name, index) => new IoRate
        {
            VolumeName = name,
            MaxIops = index == 0 ? null : Math.Min(numbers[0], long.MaxValue),
            MaxBandwidth = Math.Min(numbers[1], long.MaxValue),
            ReservationIops = index == 1 ? null : Math.Min(numbers[2], long.MaxValue),
            BaseIoSize = (uint)numbers[index],
            Flags = (IoRateFlags)(flags << 1),
        })]);

    private static void AssertRoundTrip(EveryLimit.Limits limits)
    {
        string text = limits.ToString();
        Assert.True(EveryLimit.Limits.TryParse(text, out EveryLimit.Limits whole, out string? error), $"{text}: {error}");
        Assert.Equal(limits, whole);
        Assert.Equal(text, whole.ToString());
        EveryLimit.Limits single = default;
        foreach (string name in EveryLimit.Limits.Names)
        {
            Assert.True(single.TrySet(name, limits.GetText(name)!, out error), error);
        }

        Assert.Equal(limits, single);
    }

    private sealed class OtherCulture : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        internal OtherCulture(string separators)
        {
            CultureInfo other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = separators switch
            {
                "comma" => (",", "."),
                "arabic" => ("٫", "٬"),
                _ => (".", ","),
            };
            other.NumberFormat.PercentSymbol = separators == "invariant" ? "%" : "٪";
            other.NumberFormat.NegativeSign = separators == "invariant" ? "-" : "−";
            CultureInfo.CurrentCulture = other;
        }

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
