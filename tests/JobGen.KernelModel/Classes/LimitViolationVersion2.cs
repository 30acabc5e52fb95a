using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 34.</summary>
internal sealed class LimitViolationVersion2() : InformationClass(34, AbiLayout.Size(ViolationFields.Version2Name), WindowsBuilds.Windows10)
{
    internal override bool CanSet => false;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        ViolationFields.Write(job, output, version2: true);
        written = Size;
        return Win32Error.Success;
    }
}
