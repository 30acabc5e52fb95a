using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 6.</summary>
internal sealed class EndOfJobTime() : InformationClass(6, AbiLayout.Size("JOBOBJECT_END_OF_JOB_TIME_INFORMATION"))
{
    internal const uint Post = 1;

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        uint action = Wire.Read<uint>(input, 0);
        if (action > Post)
        {
            return Win32Error.InvalidParameter;
        }

        job.EndOfJobTimeAction = action;
        return Win32Error.Success;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Wire.Write(output, 0, job.EndOfJobTimeAction);
        written = Size;
        return Win32Error.Success;
    }
}
