namespace JobGen.Model;

/// <summary>Something that handles refer to. Guarded by the kernel's lock.</summary>
public abstract class KernelObject
{
    private protected KernelObject(ModelKernel kernel) => Kernel = kernel;

    internal ModelKernel Kernel { get; }

    /// <summary>The name in the object namespace with its directory, or null.</summary>
    internal string? FullName { get; set; }

    internal SecurityDescriptor? Security { get; set; }

    /// <summary>Open handles to it, in the calling process and in the model's processes.</summary>
    public int HandleCount { get; internal set; }

    internal abstract uint AllAccess { get; }

    internal virtual bool IsSignaled => false;

    /// <summary>A wait that was satisfied by this object ended: an auto-reset event is reset here.</summary>
    internal virtual void OnWaited()
    {
    }

    /// <summary>Its last handle was closed.</summary>
    internal virtual void OnLastHandleClosed()
    {
    }

    internal void Release()
    {
        if (--HandleCount == 0)
        {
            OnLastHandleClosed();
        }
    }
}
