using System.Diagnostics;
using JobGen.Interop;
using Microsoft.Win32.SafeHandles;

namespace JobGen;

/// <summary>A handle to a Windows job object.</summary>
/// <remarks>
/// Closing the last handle to a job declared with <c>[KillOnJobClose]</c> ends every process in it, so a
/// reference taken with <see cref="System.Runtime.InteropServices.SafeHandle.DangerousAddRef"/> postpones that end: hold
/// one only for the length of a call.
/// Source: <see href="https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-closehandle"/>,
/// <see href="https://learn.microsoft.com/windows/win32/procthread/job-objects"/>.
/// </remarks>
[DebuggerDisplay("{handle}")]
public sealed class SafeJobHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private bool _isKept;
    private int _place;

    /// <summary>Creates an empty handle, to be filled by interop code.</summary>
    public SafeJobHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Wraps an existing job handle.</summary>
    /// <param name="existingHandle">A job handle as Windows returned it.</param>
    /// <param name="ownsHandle"><see langword="true"/> to close the handle when this object is disposed or finalized.</param>
    public SafeJobHandle(nint existingHandle, bool ownsHandle)
        : base(ownsHandle) => SetHandle(existingHandle);

    internal bool IsKept => Volatile.Read(ref _isKept);

    /// <summary>From now on nothing of this program closes the handle: it ends with the process, however that ends.</summary>
    /// <remarks>
    /// A reference that is never given back, so that neither <see cref="System.Runtime.InteropServices.SafeHandle.Dispose()"/> nor
    /// the finalizer closes it, nor the unloading of this code.
    /// </remarks>
    internal void KeepUntilProcessEnds()
    {
        if (!Interlocked.Exchange(ref _isKept, true))
        {
            bool added = false;
            DangerousAddRef(ref added);
        }
    }

    /// <summary>Has metrics look at the job until the handle is closed. To be called once, by the job's object.</summary>
    internal void Register(JobObject job) => _place = JobRegistry.Add(handle, job);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        if (JobMetrics.IsSupported && _place != 0)
        {
            JobRegistry.Remove(_place);
        }

        return Kernel32.CloseHandle(handle) != 0;
    }
}
