namespace JobGen.Model;

/// <summary>A mutex: there to take names away from jobs, not to be waited for.</summary>
internal sealed class ModelMutex(ModelKernel kernel) : KernelObject(kernel)
{
    internal override uint AllAccess => AccessRights.MutexAll;

    internal override void OnLastHandleClosed() => Kernel.Names.Remove(this);

    public override string ToString() => $"mutex {FullName ?? "without a name"}";
}
