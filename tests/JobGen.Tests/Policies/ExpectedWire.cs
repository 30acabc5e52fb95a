namespace JobGen.Tests.Policies;

/// <summary>
/// What the kernel should be told for some limits, written down a second time from the SDK's offsets and constants, so that
/// nothing of the product vouches for itself.
/// </summary>
internal static partial class ExpectedWire
{
    private static readonly Dictionary<int, string> s_structures = new()
    {
        [4] = "JOBOBJECT_BASIC_UI_RESTRICTIONS",
        [6] = "JOBOBJECT_END_OF_JOB_TIME_INFORMATION",
        [9] = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION",
        [15] = "JOBOBJECT_CPU_RATE_CONTROL_INFORMATION",
        [32] = "JOBOBJECT_NET_RATE_CONTROL_INFORMATION",
        [33] = "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2",
    };

    /// <summary>The bytes of one information class, zero where nothing of it is on.</summary>
    internal static byte[] Of(int informationClass, in EveryLimit.Limits limits)
    {
        if (informationClass == 14)
        {
            return Groups(limits.GroupAffinity ?? default);
        }

        WireBytes bytes = new(s_structures[informationClass]);
        foreach (LimitRow row in LimitTable.All.Where(row => row.InformationClass == informationClass))
        {
            row.Write(bytes, in limits);
        }

        return bytes.ToArray();
    }

    internal static void Cpu(WireBytes bytes, CpuRate rate)
    {
        uint notify = rate.Notify ? 0x8U : 0;
        (uint flags, uint value) = rate.Mode switch
        {
            CpuRateMode.None => (0U, 0U),
            CpuRateMode.HardCap => (0x5U, (uint)Math.Round(rate.HardCapPercent!.Value * 100)),
            CpuRateMode.Soft => (0x1U, (uint)Math.Round(rate.SoftPercent!.Value * 100)),
            CpuRateMode.Weight => (0x3U, (uint)rate.RelativeWeight!.Value),
            _ => (0x11U, (uint)Math.Round(rate.MinPercent!.Value * 100) | ((uint)Math.Round(rate.MaxPercent!.Value * 100) << 16)),
        };
        bytes.Put("ControlFlags", flags | notify).Put("CpuRate", value);
    }

    internal static void Net(WireBytes bytes, NetRate rate) => bytes
        .Put("MaxBandwidth", rate.MaxBandwidth ?? 0)
        .Put("ControlFlags", 1 | (rate.MaxBandwidth is null ? 0U : 2) | (rate.DscpTag is null ? 0U : 4))
        .Put("DscpTag", rate.DscpTag ?? 0);
}
