using JobGen.Launching;

namespace JobGen;

/// <summary>Says why a process cannot be in a job and its outer jobs at once, which Windows answers with 5.</summary>
/// <remarks>Source: https://learn.microsoft.com/windows/win32/procthread/nested-jobs</remarks>
internal static class OuterJobErrors
{
    /// <returns><see langword="null"/> where the outer jobs are not known to be the reason.</returns>
    internal static string? FindReason(JobList jobs)
    {
        for (int i = 0; i + 1 < jobs.Values.Length; i++)
        {
            string outer = $"JobStartOptions.OuterJobs[{i}]";
            string inner = i + 2 < jobs.Values.Length ? $"OuterJobs[{i + 1}]" : "this job";
            if (ProcessErrors.Lacks(jobs.Jobs[i], JobAccess.AssignProcess) is { } right)
            {
                return $"{outer}: {right}";
            }

            if (HoldsForeignProcess(jobs.Values[i + 1], jobs.Values[i]))
            {
                return $"{outer} does not hold what {inner} holds already, so that one cannot be nested below it: pass them in the "
                    + "order that they were nested in first, or jobs that are empty.";
            }

            if (AccessDeniedCauses.HasUIRestrictions(jobs.Values[i]) == true)
            {
                return $"{outer} has UI restrictions, and Windows may refuse a job below such a one: keep them to the innermost job, "
                    + "which is the one that Start is called on.";
            }
        }

        return null;
    }

    private static bool HoldsForeignProcess(nint inner, nint outer) =>
        AccessDeniedCauses.FindProcess(inner) is { } processId && AccessDeniedCauses.IsInJob(processId, outer) == false;
}
