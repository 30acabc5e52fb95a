using Microsoft.Win32.SafeHandles;

namespace JobGen.Interop;

/// <summary>Any kernel object handle that is closed with CloseHandle: processes, threads, pipe ends and completion ports.</summary>
internal sealed class SafeKernelHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public SafeKernelHandle()
        : base(ownsHandle: true)
    {
    }

    internal SafeKernelHandle(nint existingHandle)
        : base(ownsHandle: true) => SetHandle(existingHandle);

    /// <summary>Gives the raw handle to another owner: this object no longer closes it.</summary>
    internal nint Detach()
    {
        nint detached = handle;
        SetHandleAsInvalid();
        return detached;
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => Kernel32.CloseHandle(handle) != 0;
}
