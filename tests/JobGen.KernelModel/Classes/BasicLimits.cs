namespace JobGen.Model.Classes;

/// <summary>Class 2: the first part of class 9; what class 9 alone holds stays as it is.</summary>
internal sealed class BasicLimits() : InformationClass(2, BasicLimitFields.Size)
{
    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        JobLimits limits = BasicLimitFields.Read(input);
        if ((limits.Flags & ~LimitFlags.BasicValid) != 0)
        {
            return Win32Error.InvalidParameter;
        }

        int error = LimitRules.Check(job, limits);
        if (error == Win32Error.Success)
        {
            limits.Flags |= job.Limits.Flags & ~LimitFlags.BasicValid;
            limits.ProcessMemoryLimit = job.Limits.ProcessMemoryLimit;
            limits.JobMemoryLimit = job.Limits.JobMemoryLimit;
            job.ApplyLimits(limits);
        }

        return error;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        output.Clear();
        JobLimits limits = job.ReportedLimits;
        BasicLimitFields.Write(output, limits, limits.Flags & LimitFlags.BasicValid);
        written = Size;
        return Win32Error.Success;
    }
}
