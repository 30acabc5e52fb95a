namespace JobGen.Model;

/// <summary>An event.</summary>
internal sealed class ModelEvent(ModelKernel kernel) : KernelObject(kernel)
{
    private bool _isSet;

    internal bool ManualReset { get; set; }

    internal override uint AllAccess => AccessRights.EventAll;

    internal override bool IsSignaled => _isSet;

    internal void Set()
    {
        _isSet = true;
        Kernel.NotifySignaled(this);
    }

    internal void Unset() => _isSet = false;

    internal override void OnWaited() => _isSet &= ManualReset;

    internal override void OnLastHandleClosed() => Kernel.Names.Remove(this);

    public override string ToString() => $"event {FullName ?? "without a name"}";
}
