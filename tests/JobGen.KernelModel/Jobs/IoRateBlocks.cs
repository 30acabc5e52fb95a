using System.Runtime.InteropServices;
using JobGen.Model.Abi;

namespace JobGen.Model;

/// <summary>Memory that a query for I/O rates gives out: the blocks, and the volume names behind them.</summary>
internal sealed class IoRateBlocks
{
    private const string Name = "JOBOBJECT_IO_RATE_CONTROL_INFORMATION";
    internal static readonly int Size = AbiLayout.Size(Name);
    private static readonly int _maxIops = AbiLayout.Offset(Name, "MaxIops");
    private static readonly int _maxBandwidth = AbiLayout.Offset(Name, "MaxBandwidth");
    private static readonly int _reservationIops = AbiLayout.Offset(Name, "ReservationIops");
    private static readonly int _volumeName = AbiLayout.Offset(Name, "VolumeName");
    private static readonly int _baseIoSize = AbiLayout.Offset(Name, "BaseIoSize");
    private static readonly int _controlFlags = AbiLayout.Offset(Name, "ControlFlags");

    private readonly HashSet<nint> _given = [];

    /// <summary>Buffers that were given out and not freed.</summary>
    internal int LiveCount => _given.Count;

    internal void Reset() => _given.Clear();

    internal static unsafe IoRateSetting Read(ReadOnlySpan<byte> block) => new(
        Wire.ReadString((char*)Wire.Read<nint>(block, _volumeName)),
        Wire.Read<uint>(block, _controlFlags),
        Wire.Read<long>(block, _maxIops),
        Wire.Read<long>(block, _maxBandwidth),
        Wire.Read<long>(block, _reservationIops),
        Wire.Read<uint>(block, _baseIoSize));

    internal unsafe nint Allocate(ReadOnlySpan<IoRateSetting> rates)
    {
        if (rates.IsEmpty)
        {
            return 0;
        }

        int names = rates.Length * Size;
        int total = names;
        foreach (IoRateSetting rate in rates)
        {
            total += rate.Volume is null ? 0 : (rate.Volume.Length + 1) * sizeof(char);
        }

        nint memory = Marshal.AllocHGlobal(total);
        Span<byte> bytes = new((void*)memory, total);
        bytes.Clear();
        for (int i = 0; i < rates.Length; i++)
        {
            Span<byte> block = bytes.Slice(i * Size, Size);
            Wire.Write(block, _maxIops, rates[i].MaxIops);
            Wire.Write(block, _maxBandwidth, rates[i].MaxBandwidth);
            Wire.Write(block, _reservationIops, rates[i].ReservationIops);
            Wire.Write(block, _baseIoSize, rates[i].BaseIoSize);
            Wire.Write(block, _controlFlags, rates[i].Flags);
            if (rates[i].Volume is { } volume)
            {
                Wire.Write(block, _volumeName, memory + names);
                MemoryMarshal.AsBytes(volume.AsSpan()).CopyTo(bytes[names..]);
                names += (volume.Length + 1) * sizeof(char);
            }
        }

        _given.Add(memory);
        return memory;
    }

    internal void Free(nint memory)
    {
        if (_given.Remove(memory))
        {
            Marshal.FreeHGlobal(memory);
        }
    }
}
