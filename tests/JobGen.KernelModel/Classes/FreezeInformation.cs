using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 18, which the SDK reserves: flags, and a byte that freezes or thaws.</summary>
internal sealed class FreezeInformation() : InformationClass(18, StructureSize, WindowsBuilds.Windows8)
{
    private const int StructureSize = 16;
    private const uint FreezeOperation = 1;
    private const uint Valid = 7;
    private const int Freeze = 4;

    internal override bool CanQuery => false;

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        uint flags = Wire.Read<uint>(input, 0);
        if (flags == 0 || (flags & ~Valid) != 0)
        {
            return Win32Error.InvalidParameter;
        }

        if ((flags & FreezeOperation) != 0)
        {
            job.IsFrozen = input[Freeze] != 0;
        }

        return Win32Error.Success;
    }
}
