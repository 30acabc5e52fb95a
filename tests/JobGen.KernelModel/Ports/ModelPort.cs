namespace JobGen.Model;

/// <summary>A completion port. Guarded by the kernel's lock.</summary>
public sealed class ModelPort : KernelObject
{
    internal ModelPort(ModelKernel kernel)
        : base(kernel)
    {
    }

    internal Queue<Packet> Packets { get; } = new();

    /// <summary>Its last handle was closed: whoever waits for it gets 735.</summary>
    internal bool IsClosed { get; private set; }

    internal override uint AllAccess => AccessRights.PortAll;

    internal void Enqueue(Packet packet)
    {
        if (!IsClosed)
        {
            Packets.Enqueue(packet);
            Monitor.PulseAll(Kernel.Gate);
        }
    }

    internal override void OnLastHandleClosed()
    {
        IsClosed = true;
        Packets.Clear();
        Monitor.PulseAll(Kernel.Gate);
    }

    public override string ToString() => $"completion port with {Packets.Count} packets";
}
