namespace JobGen.Model;

/// <summary>The first thread of a process.</summary>
internal sealed class ModelThread(ModelKernel kernel, ModelProcess process, uint id) : KernelObject(kernel)
{
    internal ModelProcess Process { get; } = process;

    internal uint Id { get; } = id;

    internal uint SuspendCount { get; set; }

    internal override uint AllAccess => AccessRights.ThreadAll;

    internal override bool IsSignaled => Process.HasExited;

    public override string ToString() => $"thread of {Process}";
}
