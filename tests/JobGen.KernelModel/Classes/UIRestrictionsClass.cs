using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 4.</summary>
internal sealed class UIRestrictionsClass() : InformationClass(4, AbiLayout.Size("JOBOBJECT_BASIC_UI_RESTRICTIONS"))
{
    private const uint KnownToAll = 0xFF;
    private const uint Ime = 0x100;
    private const uint Injection = 0x200;

    /// <summary>A bit that this Windows does not know refuses the others with it.</summary>
    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        uint restrictions = Wire.Read<uint>(input, 0);
        uint known = job.Kernel.Options.WindowsBuild switch
        {
            >= WindowsBuilds.Windows11Version24H2 => KnownToAll | Ime | Injection,
            >= WindowsBuilds.Windows11Version22H2 => KnownToAll | Ime,
            _ => KnownToAll,
        };
        return (restrictions & ~known) == 0 ? job.SetUIRestrictions(restrictions) : Win32Error.InvalidParameter;
    }

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Wire.Write(output, 0, job.UIRestrictions);
        written = Size;
        return Win32Error.Success;
    }
}
