using JobGen.Model.Abi;

namespace JobGen.Tests.Policies;

/// <content>What is a list, or has a function of its own.</content>
internal static partial class ExpectedWire
{
    internal static byte[] Groups(JobGroupAffinity affinity)
    {
        const string Structure = "GROUP_AFFINITY";
        List<byte> bytes = [];
        foreach ((ushort group, ulong mask) in affinity)
        {
            byte[] entry = new byte[AbiLayout.Size(Structure)];
            BitConverter.GetBytes(mask).CopyTo(entry, AbiLayout.Offset(Structure, "Mask"));
            BitConverter.GetBytes(group).CopyTo(entry, AbiLayout.Offset(Structure, "Group"));
            bytes.AddRange(entry);
        }

        return [.. bytes];
    }

    internal static void Notifications(WireBytes bytes, NotificationThresholds thresholds)
    {
        uint flags = 0;
        Put(0x200, "JobMemoryLimit", thresholds.JobMemory);
        Put(0x8000, "JobLowMemoryLimit", thresholds.JobMemoryLow);
        Put(0x10000, "IoReadBytesLimit", thresholds.IoReadBytes);
        Put(0x20000, "IoWriteBytesLimit", thresholds.IoWriteBytes);
        Put(0x4, "PerJobUserTimeLimit", thresholds.JobUserTime?.Ticks);
        PutRate(0x40000, "CpuRateControlTolerance", thresholds.CpuRateTolerance, thresholds.CpuRateInterval);
        PutRate(0x80000, "IoRateControlTolerance", thresholds.IoRateTolerance, thresholds.IoRateInterval);
        PutRate(0x100000, "NetRateControlTolerance", thresholds.NetRateTolerance, thresholds.NetRateInterval);
        bytes.Put("LimitFlags", flags);

        void PutRate(uint flag, string field, RateControlTolerance? tolerance, RateControlToleranceInterval? interval)
        {
            Put(flag, field, (uint?)tolerance);
            Put(tolerance is null ? 0 : flag, field + "Interval", (uint?)interval);
        }

        void Put<T>(uint flag, string field, T? value)
            where T : unmanaged
        {
            if (value is { } limit)
            {
                flags |= flag;
                bytes.Put(field, limit);
            }
        }
    }

    /// <summary>One block a volume, without the pointer to its name.</summary>
    internal static byte[][] Io(IoRates rates, bool isOn)
    {
        List<byte[]> blocks = [];
        foreach (IoRate rate in rates)
        {
            byte[] block = new byte[AbiLayout.Size(IoRateStructure)];
            if (isOn)
            {
                BitConverter.GetBytes(rate.MaxIops ?? 0).CopyTo(block, AbiLayout.Offset(IoRateStructure, "MaxIops"));
                BitConverter.GetBytes(rate.MaxBandwidth ?? 0).CopyTo(block, AbiLayout.Offset(IoRateStructure, "MaxBandwidth"));
                BitConverter.GetBytes(rate.ReservationIops ?? 0).CopyTo(block, AbiLayout.Offset(IoRateStructure, "ReservationIops"));
                BitConverter.GetBytes(rate.BaseIoSize ?? 0).CopyTo(block, AbiLayout.Offset(IoRateStructure, "BaseIoSize"));
                BitConverter.GetBytes(1 | (uint)rate.Flags).CopyTo(block, AbiLayout.Offset(IoRateStructure, "ControlFlags"));
            }

            blocks.Add(block);
        }

        return [.. blocks];
    }

    internal static byte[] WithoutVolume(byte[] block)
    {
        byte[] copy = [.. block.AsSpan(0, AbiLayout.Size(IoRateStructure))];
        copy.AsSpan(AbiLayout.Offset(IoRateStructure, "VolumeName"), sizeof(ulong)).Clear();
        return copy;
    }

    internal static bool IsOn(byte[] block) => (block[AbiLayout.Offset(IoRateStructure, "ControlFlags")] & 1) != 0;

    private const string IoRateStructure = "JOBOBJECT_IO_RATE_CONTROL_INFORMATION";
}
