namespace JobGen.Model;

public sealed partial class ModelJob
{
    private GroupMask[] _groups = [];
    private int _groupCount;

    /// <summary>The processor groups that were set, each with its mask; empty where none were.</summary>
    public IReadOnlyList<GroupMask> Groups
    {
        get
        {
            lock (Kernel.Gate)
            {
                return GroupList.ToArray();
            }
        }
    }

    internal ReadOnlySpan<GroupMask> GroupList => _groups.AsSpan(0, _groupCount);

    internal bool HasGroupAffinity => _groupCount > 0;

    /// <summary>Every active group with its whole mask is no restriction, and so perhaps the same as none.</summary>
    internal void SetGroups(ReadOnlySpan<GroupMask> groups)
    {
        IReadOnlyList<ulong> machine = Kernel.Options.ProcessorGroups;
        bool all = Kernel.Options.AllGroupsAreNoGroupAffinity && groups.Length == machine.Count;
        foreach (GroupMask entry in groups)
        {
            all &= entry.Mask == machine[entry.Group];
        }

        // Kept for the next time, so that setting groups again allocates nothing.
        if (_groups.Length < groups.Length)
        {
            _groups = new GroupMask[groups.Length];
        }

        groups.CopyTo(_groups);
        _groupCount = all ? 0 : groups.Length;
    }
}
