namespace JobGen.JobRun.Recording;

/// <summary>One value that a limit draws across what is measured.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Value">In the unit of what is measured.</param>
internal sealed record Ceiling(string Label, double Value);

/// <summary>The limits as numbers, for bars and lines.</summary>
internal static class Ceilings
{
    /// <summary>Bytes of the whole job, the hard one first.</summary>
    public static IReadOnlyList<Ceiling> OfMemory(in AdjustableJob.Limits limits)
    {
        List<Ceiling> ceilings = [];
        Add(ceilings, "Job memory limit", limits.JobMemoryLimit);
        Add(ceilings, "Notification limit", limits.NotificationLimit?.JobMemory);
        return ceilings;
    }

    /// <summary>Percent of all processors.</summary>
    public static IReadOnlyList<Ceiling> OfCpu(in AdjustableJob.Limits limits)
    {
        List<Ceiling> ceilings = [];
        if (limits.CpuRateControl is { } rate)
        {
            Add(ceilings, "Hard cap", rate.HardCapPercent);
            Add(ceilings, "Maximum rate", rate.MaxPercent);
            Add(ceilings, "Soft rate", rate.SoftPercent);
        }

        return ceilings;
    }

    public static IReadOnlyList<Ceiling> OfProcesses(in AdjustableJob.Limits limits)
    {
        List<Ceiling> ceilings = [];
        Add(ceilings, "Active process limit", limits.ActiveProcessLimit);
        return ceilings;
    }

    private static void Add(List<Ceiling> ceilings, string label, double? value)
    {
        if (value is { } known)
        {
            ceilings.Add(new Ceiling(label, known));
        }
    }
}
