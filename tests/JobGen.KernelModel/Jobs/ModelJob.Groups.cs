namespace JobGen.Model;

public sealed partial class ModelJob
{
    /// <summary>The processor groups that were set, each with its mask; empty where none were.</summary>
    public IReadOnlyList<(ushort Group, ulong Mask)> Groups { get; private set; } = [];

    internal bool HasGroupAffinity => Groups.Count > 0;

    /// <summary>Every active group with its whole mask is no restriction, and so the same as none.</summary>
    internal void SetGroups(IReadOnlyList<(ushort Group, ulong Mask)> groups)
    {
        IReadOnlyList<ulong> machine = Kernel.Options.ProcessorGroups;
        bool all = groups.Count == machine.Count && groups.All(entry => entry.Mask == machine[entry.Group]);
        Groups = all ? [] : groups;
    }
}
