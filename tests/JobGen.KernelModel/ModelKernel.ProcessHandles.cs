namespace JobGen.Model;

public sealed partial class ModelKernel
{
    internal const nint CurrentProcessHandle = -1;

    /// <summary>Finds the process behind a handle; the pseudo handle of the caller has every right.</summary>
    internal int FindProcess(nint handle, uint access, out ModelProcess process)
    {
        if (handle == CurrentProcessHandle)
        {
            process = CurrentProcess;
            return Win32Error.Success;
        }

        return Handles.Find(handle, access, out process);
    }

    /// <summary>Either of the two query rights will do.</summary>
    internal int FindQueryableProcess(nint handle, out ModelProcess process)
    {
        int error = FindProcess(handle, AccessRights.ProcessQueryLimitedInformation, out process);
        return error == Win32Error.AccessDenied ? FindProcess(handle, AccessRights.ProcessQueryInformation, out process) : error;
    }
}
