using JobGen.CompilerServices;
using JobGen.Interop;
using Xunit;

namespace JobGen.Tests.Limits;

public sealed class IoRatesTests
{
    private const string Volume = @"\Device\HarddiskVolume3";

    [Fact]
    public void Zero_is_no_limit()
    {
        IoRate rate = new() { MaxIops = 0, MaxBandwidth = 0, ReservationIops = 0, BaseIoSize = 0 };
        Assert.Equal((null, null, null, null), (rate.MaxIops, rate.MaxBandwidth, rate.ReservationIops, rate.BaseIoSize));
        Assert.Equal(default, rate);
    }

    [Fact]
    public void Values_are_signed_64_bit_to_Windows()
    {
        Assert.Equal((ulong)long.MaxValue, new IoRate { MaxBandwidth = long.MaxValue }.MaxBandwidth);
        Assert.Throws<ArgumentOutOfRangeException>("MaxIops", () => new IoRate { MaxIops = 1UL << 63 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxBandwidth", () => new IoRate { MaxBandwidth = 1UL << 63 });
        Assert.Throws<ArgumentOutOfRangeException>("ReservationIops", () => new IoRate { ReservationIops = ulong.MaxValue });
    }

    [Fact]
    public void Volume_that_Windows_would_cut_at_a_NUL_is_refused() =>
        Assert.Throws<ArgumentException>(() => new IoRate { VolumeName = @"\Device\HarddiskVolume3" + "\0.other" });

    [Fact]
    public void A_query_takes_what_Windows_may_answer()
    {
        JOBOBJECT_IO_RATE_CONTROL_INFORMATION off = new() { MaxIops = 5 };
        JOBOBJECT_IO_RATE_CONTROL_INFORMATION unlimited =
            new() { MaxIops = -1, MaxBandwidth = -1, ReservationIops = long.MinValue, ControlFlags = 1 };
        Assert.Empty(IoRateWire.ToRates([off], default));
        Assert.Equal<IoRates>([new IoRate()], IoRateWire.ToRates([off, unlimited], default));
    }

    [Fact]
    public void Volume_names_compare_without_regard_to_case()
    {
        IoRate lower = new() { VolumeName = Volume.ToLowerInvariant(), MaxIops = 5 };
        IoRate upper = new() { VolumeName = Volume.ToUpperInvariant(), MaxIops = 5 };
        Assert.Equal(lower, upper);
        Assert.Equal(lower.GetHashCode(), upper.GetHashCode());
        Assert.NotEqual(lower, upper with { VolumeName = null });
    }

    [Fact]
    public void The_order_of_volumes_does_not_count()
    {
        IoRate one = new() { VolumeName = Volume, MaxIops = 5 };
        IoRate each = new() { MaxBandwidth = ByteSize.MiB };
        IoRates left = [one, each];
        IoRates right = [each, one];
        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != [one]);
        Assert.True(left != [one, each with { MaxBandwidth = 1 }]);
        Assert.True(left != [one, each with { VolumeName = "other" }]);
    }

    [Fact]
    public void A_volume_finds_its_limit()
    {
        IoRates rates = [new IoRate { MaxIops = 1 }, new IoRate { VolumeName = Volume, MaxIops = 2 }];
        Assert.Equal(2UL, rates[Volume.ToUpperInvariant()]!.Value.MaxIops);
        Assert.Equal(1UL, rates[(string?)null]!.Value.MaxIops);
        Assert.Null(rates["other"]);
        Assert.Equal(2UL, rates[1].MaxIops);
        Assert.Throws<ArgumentOutOfRangeException>(() => rates[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rates[-1]);
    }

    [Fact]
    public void A_volume_has_one_limit() => Assert.Throws<ArgumentException>(
        () => IoRates.Create(new IoRate { VolumeName = Volume }, default, new IoRate { VolumeName = Volume.ToUpperInvariant() }));

    [Fact]
    public void The_limits_are_copied()
    {
        IoRate[] source = [new IoRate { MaxIops = 1 }];
        IoRates rates = IoRates.Create(source);
        source[0] = new IoRate { MaxIops = 2 };
        Assert.Equal(1UL, rates[0].MaxIops);
    }

    [Fact]
    public void Nothing_equals_nothing()
    {
        Assert.Equal(default, IoRates.Create());
        Assert.Empty(default(IoRates));
        Assert.Equal("off", default(IoRates).ToString());
    }

    [Fact]
    public void Text_names_volumes_and_values() => Assert.Equal(
        @"\Device\HarddiskVolume3: 5 iops 7/s base 8KiB; reserve 1 iops",
        IoRates.Create(
            new IoRate { VolumeName = Volume, MaxIops = 5, MaxBandwidth = 7, BaseIoSize = 8192 },
            new IoRate { ReservationIops = 1 }).ToString());

    [Fact]
    public void Declared_rates_are_made_once_and_anew_where_others_are_declared()
    {
        IoRates made = default;
        IoRates first = LimitValues.Declared(ref made, new IoRate { MaxIops = 1 }, new IoRate { VolumeName = Volume, MaxIops = 2 });
        Assert.Equal([new IoRate { MaxIops = 1 }, new IoRate { VolumeName = Volume, MaxIops = 2 }], first);
        Assert.Equal(first, LimitValues.Declared(ref made, new IoRate { MaxIops = 1 }, new IoRate { VolumeName = Volume, MaxIops = 2 }));
        Assert.Equal<IoRates>([new IoRate { MaxIops = 3 }], LimitValues.Declared(ref made, new IoRate { MaxIops = 3 }));
        Assert.Equal<IoRates>([new IoRate { MaxIops = 3 }], made);
    }
}
