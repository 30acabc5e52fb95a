using System.ComponentModel;
using System.Runtime.InteropServices;

namespace JobGen.CompilerServices;

/// <summary>Keeps a handle from being closed for the length of one call. For generated code.</summary>
/// <remarks>A lease postpones the close of the job, and so the end of its processes: never hold one across a wait.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JobHandleLease
{
    private readonly SafeHandle _owner;

    internal JobHandleLease(SafeHandle owner)
    {
        bool added = false;
        owner.DangerousAddRef(ref added);
        _owner = owner;
        Value = owner.DangerousGetHandle();
    }

    /// <summary>The raw handle, valid until <see cref="Dispose"/>.</summary>
    public nint Value { get; }

    /// <summary>Gives the handle back.</summary>
    public void Dispose() => _owner.DangerousRelease();
}
