using JobGen.Model.Abi;

namespace JobGen.Tests.Policies;

/// <summary>
/// What the kernel should be told for some limits, written down a second time from the SDK's offsets and constants, so that
/// nothing of the product vouches for itself.
/// </summary>
internal static partial class ExpectedWire
{
    /// <summary>The bytes of one information class, zero where nothing of it is on.</summary>
    internal static byte[] Of(int informationClass, in EveryLimit.Limits limits) => informationClass switch
    {
        4 => BitConverter.GetBytes((uint)limits.UIRestrictions),
        6 => BitConverter.GetBytes((uint)limits.EndOfJobTimeAction),
        9 => Extended(in limits),
        14 => Groups(limits.GroupAffinity ?? default),
        15 => Cpu(limits.CpuRateControl ?? default),
        32 => limits.NetRateControl is { } net ? Net(net) : new byte[AbiLayout.Size("JOBOBJECT_NET_RATE_CONTROL_INFORMATION")],
        33 => Notifications(limits.NotificationLimit ?? default),
        _ => throw new ArgumentOutOfRangeException(nameof(informationClass)),
    };

    internal static byte[] Extended(in EveryLimit.Limits limits)
    {
        const string Structure = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";
        byte[] bytes = new byte[AbiLayout.Size(Structure)];
        uint flags = 0;
        flags |= limits.KillOnJobClose ? 0x2000U : 0;
        flags |= limits.DieOnUnhandledException ? 0x400U : 0;
        flags |= limits.BreakawayOk ? 0x800U : 0;
        flags |= limits.SilentBreakawayOk ? 0x1000U : 0;
        if (limits.WorkingSetLimit is { } range)
        {
            Put(0x1, "BasicLimitInformation.MinimumWorkingSetSize", BitConverter.GetBytes(range.Minimum));
            Put(0x1, "BasicLimitInformation.MaximumWorkingSetSize", BitConverter.GetBytes(range.Maximum));
        }

        if (limits.ProcessTimeLimit is { } processTime)
        {
            Put(0x2, "BasicLimitInformation.PerProcessUserTimeLimit", BitConverter.GetBytes(processTime.Ticks));
        }

        if (limits.JobTimeLimit is { } jobTime)
        {
            Put(0x4, "BasicLimitInformation.PerJobUserTimeLimit", BitConverter.GetBytes(jobTime.Ticks));
        }

        if (limits.ActiveProcessLimit is { } processes)
        {
            Put(0x8, "BasicLimitInformation.ActiveProcessLimit", BitConverter.GetBytes(processes));
        }

        if (limits.AffinityLimit is { } affinity)
        {
            Put(affinity.Subset ? 0x4010U : 0x10, "BasicLimitInformation.Affinity", BitConverter.GetBytes(affinity.Mask));
        }

        if (limits.PriorityClassLimit is { } priority)
        {
            Put(0x20, "BasicLimitInformation.PriorityClass", BitConverter.GetBytes((uint)priority));
        }

        if (limits.SchedulingClassLimit is { } scheduling)
        {
            Put(0x80, "BasicLimitInformation.SchedulingClass", BitConverter.GetBytes(scheduling));
        }

        if (limits.ProcessMemoryLimit is { } processMemory)
        {
            Put(0x100, "ProcessMemoryLimit", BitConverter.GetBytes(processMemory));
        }

        if (limits.JobMemoryLimit is { } jobMemory)
        {
            Put(0x200, "JobMemoryLimit", BitConverter.GetBytes(jobMemory));
        }

        BitConverter.GetBytes(flags).CopyTo(bytes, AbiLayout.Offset(Structure, "BasicLimitInformation.LimitFlags"));
        return bytes;

        void Put(uint flag, string field, byte[] value)
        {
            flags |= flag;
            value.CopyTo(bytes, AbiLayout.Offset(Structure, field));
        }
    }

    internal static byte[] Cpu(CpuRate rate)
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
        return [.. BitConverter.GetBytes(flags | notify), .. BitConverter.GetBytes(value)];
    }

    internal static byte[] Net(NetRate rate)
    {
        const string Structure = "JOBOBJECT_NET_RATE_CONTROL_INFORMATION";
        byte[] bytes = new byte[AbiLayout.Size(Structure)];
        uint flags = 1 | (rate.MaxBandwidth is null ? 0U : 2) | (rate.DscpTag is null ? 0U : 4);
        BitConverter.GetBytes(rate.MaxBandwidth ?? 0).CopyTo(bytes, AbiLayout.Offset(Structure, "MaxBandwidth"));
        BitConverter.GetBytes(flags).CopyTo(bytes, AbiLayout.Offset(Structure, "ControlFlags"));
        bytes[AbiLayout.Offset(Structure, "DscpTag")] = rate.DscpTag ?? 0;
        return bytes;
    }
}
