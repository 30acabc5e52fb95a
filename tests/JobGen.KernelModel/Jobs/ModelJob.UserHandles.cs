namespace JobGen.Model;

public sealed partial class ModelJob
{
    private readonly HashSet<nint> _grantedUserHandles = [];

    /// <summary>The USER handles that processes of the job may use in spite of the restriction on handles.</summary>
    public IReadOnlyCollection<nint> GrantedUserHandles
    {
        get
        {
            lock (Kernel.Gate)
            {
                return [.. _grantedUserHandles];
            }
        }
    }

    internal int GrantUserHandle(nint userHandle, bool grant)
    {
        if (Kernel.CurrentProcess.IsIn(this))
        {
            return Win32Error.AccessDenied;
        }

        _ = grant ? _grantedUserHandles.Add(userHandle) : _grantedUserHandles.Remove(userHandle);
        return Win32Error.Success;
    }
}
