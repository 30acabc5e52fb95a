using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 51.</summary>
internal sealed class NetworkAccounting() : InformationClass(51, AbiLayout.Size(Name), WindowsBuilds.Windows11)
{
    private const string Name = "JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION";
    private static readonly int _in = AbiLayout.Offset(Name, "DataBytesIn");
    private static readonly int _out = AbiLayout.Offset(Name, "DataBytesOut");

    internal override bool CanSet => false;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        Wire.Write(output, _in, job.Usage.NetworkBytesIn);
        Wire.Write(output, _out, job.Usage.NetworkBytesOut);
        written = Size;
        return Win32Error.Success;
    }
}
