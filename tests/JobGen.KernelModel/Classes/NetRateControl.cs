using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 32. One job of a hierarchy may have it.</summary>
internal sealed class NetRateControl() : InformationClass(32, AbiLayout.Size(Name), WindowsBuilds.Windows10)
{
    internal const uint Enable = 1;
    internal const uint MaxBandwidth = 2;
    internal const uint DscpTag = 4;

    private const string Name = "JOBOBJECT_NET_RATE_CONTROL_INFORMATION";
    private const uint Valid = Enable | MaxBandwidth | DscpTag;
    private const byte HighestDscpTag = 0x3F;
    private static readonly int _maxBandwidth = AbiLayout.Offset(Name, "MaxBandwidth");
    private static readonly int _controlFlags = AbiLayout.Offset(Name, "ControlFlags");
    private static readonly int _dscpTag = AbiLayout.Offset(Name, "DscpTag");

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        uint flags = Wire.Read<uint>(input, _controlFlags);
        byte tag = input[_dscpTag];
        if ((flags & Enable) == 0)
        {
            if (flags != 0)
            {
                return Win32Error.InvalidParameter;
            }

            if (job.NetRate.Flags == 0 && job.Kernel.Options.ClearingUnsetNetRateRefused)
            {
                return job.Kernel.Options.ClearRefusal;
            }

            job.NetRate = default;
            return Win32Error.Success;
        }

        bool valid = (flags & ~Valid) == 0 && ((flags & DscpTag) == 0 || tag <= HighestDscpTag) && !job.HasNetRateInHierarchy();
        if (!valid)
        {
            return Win32Error.InvalidParameter;
        }

        job.NetRate = new NetRateSetting(
            flags,
            (flags & MaxBandwidth) != 0 ? Wire.Read<ulong>(input, _maxBandwidth) : 0,
            (flags & DscpTag) != 0 ? tag : (byte)0);
        return Win32Error.Success;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        output.Clear();
        Wire.Write(output, _maxBandwidth, job.NetRate.MaxBandwidth);
        Wire.Write(output, _controlFlags, job.NetRate.Flags);
        output[_dscpTag] = job.NetRate.DscpTag;
        written = Size;
        return Win32Error.Success;
    }
}
