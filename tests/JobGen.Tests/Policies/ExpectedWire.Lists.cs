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

    internal static byte[] Notifications(NotificationThresholds thresholds)
    {
        const string Structure = "JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2";
        byte[] bytes = new byte[AbiLayout.Size(Structure)];
        uint flags = 0;
        Put(0x200, "JobMemoryLimit", thresholds.JobMemory is { } high ? BitConverter.GetBytes(high) : null);
        Put(0x8000, "JobLowMemoryLimit", thresholds.JobMemoryLow is { } low ? BitConverter.GetBytes(low) : null);
        Put(0x10000, "IoReadBytesLimit", thresholds.IoReadBytes is { } read ? BitConverter.GetBytes(read) : null);
        Put(0x20000, "IoWriteBytesLimit", thresholds.IoWriteBytes is { } written ? BitConverter.GetBytes(written) : null);
        Put(0x4, "PerJobUserTimeLimit", thresholds.JobUserTime is { } time ? BitConverter.GetBytes(time.Ticks) : null);
        PutRate(0x40000, "CpuRateControlTolerance", thresholds.CpuRateTolerance, thresholds.CpuRateInterval);
        PutRate(0x80000, "IoRateControlTolerance", thresholds.IoRateTolerance, thresholds.IoRateInterval);
        PutRate(0x100000, "NetRateControlTolerance", thresholds.NetRateTolerance, thresholds.NetRateInterval);
        BitConverter.GetBytes(flags).CopyTo(bytes, AbiLayout.Offset(Structure, "LimitFlags"));
        return bytes;

        void PutRate(uint flag, string field, RateControlTolerance? tolerance, RateControlToleranceInterval? interval)
        {
            Put(flag, field, tolerance is { } value ? BitConverter.GetBytes((uint)value) : null);
            Put(tolerance is null ? 0 : flag, field + "Interval", interval is { } length ? BitConverter.GetBytes((uint)length) : null);
        }

        void Put(uint flag, string field, byte[]? value)
        {
            if (value is not null)
            {
                flags |= flag;
                value.CopyTo(bytes, AbiLayout.Offset(Structure, field));
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
