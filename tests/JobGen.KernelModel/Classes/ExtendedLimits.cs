using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 9.</summary>
internal sealed class ExtendedLimits() : InformationClass(9, AbiLayout.Size(Name))
{
    private const string Name = "JOBOBJECT_EXTENDED_LIMIT_INFORMATION";
    private static readonly int _processMemoryLimit = AbiLayout.Offset(Name, "ProcessMemoryLimit");
    private static readonly int _jobMemoryLimit = AbiLayout.Offset(Name, "JobMemoryLimit");
    private static readonly int _peakProcessMemoryUsed = AbiLayout.Offset(Name, "PeakProcessMemoryUsed");
    private static readonly int _peakJobMemoryUsed = AbiLayout.Offset(Name, "PeakJobMemoryUsed");

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        JobLimits limits = BasicLimitFields.Read(input);
        if ((limits.Flags & ~LimitFlags.ExtendedValid) != 0)
        {
            return Win32Error.InvalidParameter;
        }

        if (limits.Has(LimitFlags.ProcessMemory))
        {
            limits.ProcessMemoryLimit = Wire.Read<ulong>(input, _processMemoryLimit);
        }

        if (limits.Has(LimitFlags.JobMemory))
        {
            limits.JobMemoryLimit = Wire.Read<ulong>(input, _jobMemoryLimit);
        }

        int error = LimitRules.Check(job, limits);
        if (error == Win32Error.Success)
        {
            job.ApplyLimits(limits);
        }

        return error;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        // IoInfo is reserved: it stays zero.
        output.Clear();
        JobLimits limits = job.ReportedLimits;
        BasicLimitFields.Write(output, limits, limits.Flags);
        Wire.Write(output, _processMemoryLimit, limits.ProcessMemoryLimit);
        Wire.Write(output, _jobMemoryLimit, limits.JobMemoryLimit);
        Wire.Write(output, _peakProcessMemoryUsed, job.Usage.PeakProcessMemory);
        Wire.Write(output, _peakJobMemoryUsed, job.Usage.PeakJobMemory);
        written = Size;
        return Win32Error.Success;
    }
}
