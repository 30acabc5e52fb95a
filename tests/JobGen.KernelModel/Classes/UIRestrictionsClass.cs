using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 4.</summary>
internal sealed class UIRestrictionsClass() : InformationClass(4, AbiLayout.Size("JOBOBJECT_BASIC_UI_RESTRICTIONS"))
{
    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        uint restrictions = Wire.Read<uint>(input, 0);
        if ((restrictions & ~job.Kernel.Options.UIRestrictionBits) != 0)
        {
            return Win32Error.InvalidParameter;
        }

        // A job with restrictions cannot be part of a nest, whichever of the two comes first.
        if (restrictions != 0 && (job.Parent is not null || job.HasChildren))
        {
            return Win32Error.AccessDenied;
        }

        job.UIRestrictions = restrictions;
        return Win32Error.Success;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Wire.Write(output, 0, job.UIRestrictions);
        written = Size;
        return Win32Error.Success;
    }
}
