using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 15.</summary>
internal sealed class CpuRateControl() : InformationClass(15, AbiLayout.Size(Name), WindowsBuilds.Windows8)
{
    internal const uint Enable = 0x01;
    internal const uint WeightBased = 0x02;
    internal const uint HardCap = 0x04;
    internal const uint Notify = 0x08;
    internal const uint MinMaxRate = 0x10;
    internal const uint PerProcessorCaps = 0x20;

    private const string Name = "JOBOBJECT_CPU_RATE_CONTROL_INFORMATION";
    private const uint Valid = Enable | WeightBased | HardCap | Notify | MinMaxRate | PerProcessorCaps;
    private const uint FullRate = 10_000;
    private const uint HighestWeight = 9;
    private static readonly int _controlFlags = AbiLayout.Offset(Name, "ControlFlags");
    private static readonly int _value = AbiLayout.Offset(Name, "CpuRate");
    private static readonly int _minRate = AbiLayout.Offset(Name, "MinRate");
    private static readonly int _maxRate = AbiLayout.Offset(Name, "MaxRate");

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        ModelOptions options = job.Kernel.Options;
        if (options.DynamicFairShareScheduling)
        {
            return Win32Error.NotSupported;
        }

        uint flags = Wire.Read<uint>(input, _controlFlags);
        if ((flags & Enable) == 0)
        {
            if (flags != 0)
            {
                return Win32Error.InvalidParameter;
            }

            if ((job.CpuRate.Flags & Enable) == 0 && options.ClearingUnsetCpuRateRefused)
            {
                return options.ClearRefusal;
            }

            job.CpuRate = default;
            return Win32Error.Success;
        }

        bool minMax = (flags & MinMaxRate) != 0;
        int error = CheckFlags(flags, options);
        if (error != Win32Error.Success)
        {
            return error;
        }

        uint value = Wire.Read<uint>(input, _value);
        ushort minimum = minMax ? Wire.Read<ushort>(input, _minRate) : (ushort)0;
        ushort maximum = minMax ? Wire.Read<ushort>(input, _maxRate) : (ushort)0;
        bool valid = (flags & (MinMaxRate | WeightBased)) switch
        {
            MinMaxRate => maximum is > 0 and <= (ushort)FullRate && minimum <= maximum && MinimumRatesFit(job, minimum),
            WeightBased => value is >= 1 and <= HighestWeight,
            _ => value is >= 1 and <= FullRate,
        };
        if (!valid)
        {
            return Win32Error.InvalidParameter;
        }

        job.CpuRate = new CpuRateSetting(flags, value, minimum);
        return Win32Error.Success;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Wire.Write(output, _controlFlags, job.CpuRate.Flags);
        Wire.Write(output, _value, job.CpuRate.Value);
        written = Size;
        return Win32Error.Success;
    }

    private static int CheckFlags(uint flags, ModelOptions options)
    {
        bool minMax = (flags & MinMaxRate) != 0;
        bool excluded = minMax && (flags & (WeightBased | HardCap)) != 0;
        bool tooNew = minMax && options.WindowsBuild < WindowsBuilds.Windows10;
        return (flags & ~Valid) != 0 || excluded || tooNew ? Win32Error.InvalidParameter : Win32Error.Success;
    }

    /// <summary>The minimum rates of all jobs together are at most the whole machine.</summary>
    private static bool MinimumRatesFit(ModelJob job, uint minimum)
    {
        uint total = minimum;
        foreach (ModelJob other in job.Kernel.Jobs)
        {
            total += ReferenceEquals(other, job) ? 0u : other.CpuRate.Minimum;
        }

        return total <= FullRate;
    }
}
