namespace JobGen.Model.Classes;

/// <summary>What the two classes of processor groups have in common.</summary>
internal static class GroupLists
{
    /// <summary>More groups than any Windows machine has.</summary>
    internal const int Maximum = 32;

    /// <summary>Groups that exist, none twice, with masks of processors that exist, and no affinity mask set beside them.</summary>
    internal static int Set(ModelJob job, ReadOnlySpan<GroupMask> groups)
    {
        IReadOnlyList<ulong> machine = job.Kernel.Options.ProcessorGroups;
        bool valid = !job.Limits.Has(LimitFlags.Affinity);
        uint seen = 0;
        foreach (GroupMask entry in groups)
        {
            valid = valid
                && entry.Group < machine.Count
                && entry.Mask != 0
                && (entry.Mask & ~machine[entry.Group]) == 0
                && (seen & (1u << entry.Group)) == 0;
            seen |= 1u << entry.Group;
        }

        if (!valid)
        {
            return Win32Error.InvalidParameter;
        }

        job.SetGroups(groups);
        return Win32Error.Success;
    }

    /// <summary>The groups of a job as a query gives them back.</summary>
    internal static ReadOnlySpan<GroupMask> Report(ModelJob job, Span<GroupMask> buffer)
    {
        ReadOnlySpan<GroupMask> groups = ReportTrue(job, buffer);
        IReadOnlyList<GroupMask> extra = job.Kernel.Options.ExtraGroups;
        return extra.Count == 0 ? groups : (GroupMask[])[.. groups, .. extra];
    }

    private static ReadOnlySpan<GroupMask> ReportTrue(ModelJob job, Span<GroupMask> buffer)
    {
        ModelOptions options = job.Kernel.Options;
        if (job.HasGroupAffinity || !options.NoGroupAffinityReadsAsAllGroups)
        {
            return job.GroupList;
        }

        for (int group = 0; group < options.ProcessorGroups.Count; group++)
        {
            buffer[group] = new GroupMask((ushort)group, options.ProcessorGroups[group]);
        }

        return buffer[..options.ProcessorGroups.Count];
    }
}
