using System.Runtime.InteropServices;
using JobGen.Interop;

namespace JobGen;

/// <content>An array of GROUP_AFFINITY.</content>
internal static partial class LimitRefusals
{
    internal static void ExplainGroups(ReadOnlySpan<byte> information, LimitFindings findings, JobGroupAffinity? system)
    {
        JobGroupAffinity seen = default;
        foreach (ref readonly GROUP_AFFINITY affinity in MemoryMarshal.Cast<byte, GROUP_AFFINITY>(information))
        {
            ulong mask = affinity.Mask;
            ushort group = affinity.Group;
            if (mask == 0)
            {
                findings.Add("GroupAffinity", $"GroupAffinity names no processor of group {group}.");
            }
            else if (group >= JobGroupAffinity.MaximumGroups || (system is { } all && all[group] == 0))
            {
                findings.Add("GroupAffinity", $"GroupAffinity names group {group}, which this machine does not have.");
            }
            else if (seen[group] != 0)
            {
                findings.Add("GroupAffinity", $"GroupAffinity names group {group} twice.");
            }
            else if (system is { } known && (mask & ~known[group]) != 0)
            {
                string present = LimitFindings.Hex(known[group]);
                findings.Add(
                    "GroupAffinity",
                    $"GroupAffinity's mask {LimitFindings.Hex(mask)} names processors beyond group {group}'s {present}.");
            }

            if (group < JobGroupAffinity.MaximumGroups)
            {
                seen = seen.With(group, mask);
            }
        }

        if (findings.Text is null)
        {
            findings.Suspect("GroupAffinity is also refused on a job that has an AffinityLimit, and for processors outside of "
                + "the parent job's.");
        }
    }

    /// <summary>What this machine has, or <see langword="null"/> where that cannot be asked: an explanation must not fail.</summary>
    private static JobGroupAffinity? SystemProcessors()
    {
        try
        {
            return JobGroupAffinity.AllProcessors();
        }
        catch (Exception exception) when (exception is JobException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
