using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 13.</summary>
internal sealed class LimitViolationVersion1() : InformationClass(13, AbiLayout.Size(ViolationFields.Version1Name), WindowsBuilds.Windows8)
{
    internal override bool CanSet => false;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        ViolationFields.Write(job, output, version2: false);
        written = Size;
        return Win32Error.Success;
    }
}
