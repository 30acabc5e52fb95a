using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>Class 7: cannot be queried. A null port takes the association away, from Windows 8 on.</summary>
internal sealed class CompletionPort() : InformationClass(7, AbiLayout.Size(Name))
{
    private const string Name = "JOBOBJECT_ASSOCIATE_COMPLETION_PORT";
    private static readonly int _key = AbiLayout.Offset(Name, "CompletionKey");
    private static readonly int _port = AbiLayout.Offset(Name, "CompletionPort");

    internal override bool CanQuery => false;

    internal override int Set(ModelJob job, ReadOnlySpan<byte> input)
    {
        nint handle = Wire.Read<nint>(input, _port);
        if (handle == 0)
        {
            return job.Kernel.Options.WindowsBuild >= WindowsBuilds.Windows8 ? job.Associate(null, 0) : Win32Error.InvalidParameter;
        }

        int error = job.Kernel.Handles.Find(handle, AccessRights.PortModifyState, out ModelPort port);
        return error == Win32Error.Success ? job.Associate(port, Wire.Read<nuint>(input, _key)) : error;
    }
}
