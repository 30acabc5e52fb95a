using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 8.</summary>
internal sealed class BasicAndIoAccounting() : InformationClass(8, AbiLayout.Size(Name))
{
    private const string Name = "JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION";
    private static readonly int _basicInfo = AbiLayout.Offset(Name, "BasicInfo");
    private static readonly int _readOperationCount = AbiLayout.Offset(Name, "IoInfo.ReadOperationCount");
    private static readonly int _writeOperationCount = AbiLayout.Offset(Name, "IoInfo.WriteOperationCount");
    private static readonly int _otherOperationCount = AbiLayout.Offset(Name, "IoInfo.OtherOperationCount");
    private static readonly int _readTransferCount = AbiLayout.Offset(Name, "IoInfo.ReadTransferCount");
    private static readonly int _writeTransferCount = AbiLayout.Offset(Name, "IoInfo.WriteTransferCount");
    private static readonly int _otherTransferCount = AbiLayout.Offset(Name, "IoInfo.OtherTransferCount");

    internal override bool CanSet => false;

    internal override int Query(ModelJob job, Span<byte> output, out int written)
    {
        BasicAccounting.Write(job, output[_basicInfo..]);
        IoUsage io = job.Usage.Io;
        Wire.Write(output, _readOperationCount, io.ReadOperations);
        Wire.Write(output, _writeOperationCount, io.WriteOperations);
        Wire.Write(output, _otherOperationCount, io.OtherOperations);
        Wire.Write(output, _readTransferCount, io.ReadBytes);
        Wire.Write(output, _writeTransferCount, io.WriteBytes);
        Wire.Write(output, _otherTransferCount, io.OtherBytes);
        written = Size;
        return Win32Error.Success;
    }
}
