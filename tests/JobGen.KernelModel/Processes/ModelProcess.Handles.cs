namespace JobGen.Model;

public sealed partial class ModelProcess
{
    private readonly List<InheritedHandle> _inherited = [];

    /// <summary>The kernel objects that it holds because its creator's handles were inherited.</summary>
    public IReadOnlyList<InheritedHandle> InheritedHandles
    {
        get
        {
            lock (Kernel.Gate)
            {
                return [.. _inherited];
            }
        }
    }

    /// <summary>Gives the calling process a handle to this one, as a test's stand-in for a handle from elsewhere.</summary>
    public nint OpenHandle(uint access = AccessRights.ProcessAll)
    {
        lock (Kernel.Gate)
        {
            return Kernel.Handles.Add(this, access);
        }
    }

    internal void Inherit(nint value, KernelObject target)
    {
        target.HandleCount++;
        _inherited.Add(new InheritedHandle(value, target));
    }

    private void CloseOwnHandles()
    {
        InheritedHandle[] inherited = [.. _inherited];
        _inherited.Clear();
        foreach (InheritedHandle each in inherited)
        {
            each.Target.Release();
        }

        CloseStreams();
        if (ReferenceEquals(this, Kernel.CurrentProcess))
        {
            Kernel.Handles.CloseAll();
        }
    }
}
