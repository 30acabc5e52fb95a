namespace JobGen.Model.Classes;

/// <summary>What the two classes of processor groups have in common.</summary>
internal static class GroupLists
{
    /// <summary>Groups that exist, none twice, with masks of processors that exist, and no affinity mask set beside them.</summary>
    internal static int Set(ModelJob job, IReadOnlyList<(ushort Group, ulong Mask)> groups)
    {
        IReadOnlyList<ulong> machine = job.Kernel.Options.ProcessorGroups;
        bool valid = !job.Limits.Has(LimitFlags.Affinity)
            && groups.Select(static entry => entry.Group).Distinct().Count() == groups.Count
            && groups.All(entry => entry.Group < machine.Count && entry.Mask != 0 && (entry.Mask & ~machine[entry.Group]) == 0);
        if (!valid)
        {
            return Win32Error.InvalidParameter;
        }

        job.SetGroups(groups);
        return Win32Error.Success;
    }

    /// <summary>The groups of a job as a query gives them back.</summary>
    internal static IReadOnlyList<(ushort Group, ulong Mask)> Reported(ModelJob job)
    {
        ModelOptions options = job.Kernel.Options;
        return job.HasGroupAffinity || !options.NoGroupAffinityReadsAsAllGroups
            ? job.Groups
            : [.. options.ProcessorGroups.Select(static (mask, group) => ((ushort)group, mask))];
    }
}
