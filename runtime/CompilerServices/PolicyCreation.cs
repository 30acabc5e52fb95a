using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Gives a job that was just made its limits, or closes it. For generated code and JobGen.Hosting.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PolicyCreation
{
    /// <summary>Applies limits to a job that is new, and nothing to one that existed.</summary>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <typeparam name="TLimits">Its limits.</typeparam>
    /// <param name="job">The job.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>The job.</returns>
    /// <exception cref="JobException">Windows refused a limit; the job is closed.</exception>
    public static TPolicy WithLimits<TPolicy, TLimits>(TPolicy job, in TLimits limits)
        where TPolicy : JobObject, INewJob<TLimits>
        where TLimits : struct
    {
        using NewJobScope scope = new(job);
        if (job.CreatedNew)
        {
            LimitsApplication application = new(scope.Value, isNew: true);
            job.ApplyToNew(ref application, in limits);
        }

        scope.Complete();
        return job;
    }

    /// <summary>As <see cref="WithLimits"/>, but leaves out what this system does not know.</summary>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <typeparam name="TLimits">Its limits.</typeparam>
    /// <param name="job">The job.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="refused">What was left out.</param>
    /// <returns>The job.</returns>
    /// <exception cref="JobException">Windows refused a limit for another reason; the job is closed.</exception>
    public static TPolicy BestEffort<TPolicy, TLimits>(TPolicy job, in TLimits limits, out TLimits refused)
        where TPolicy : JobObject, INewJob<TLimits>
        where TLimits : struct, IJobLimits<TLimits>
    {
        refused = default;
        using NewJobScope scope = new(job);
        if (job.CreatedNew && !TryApply(job, scope.Value, in limits))
        {
            ApplyEach(job, scope.Value, in limits, out refused);
        }

        scope.Complete();
        return job;
    }

    /// <summary>Limits without those that <see cref="BestEffort"/> has left out.</summary>
    /// <typeparam name="TLimits">The limits of a policy.</typeparam>
    /// <param name="limits">The limits.</param>
    /// <param name="refused">What was left out of them.</param>
    /// <returns>The limits that the system takes.</returns>
    /// <exception cref="ArgumentException">What was left out of other limits has another I/O rate for the same volume.</exception>
    public static TLimits Without<TLimits>(TLimits limits, TLimits refused)
        where TLimits : struct, IJobLimits<TLimits> =>
        LimitStep.Of(limits).Where(step => !step.IsPartOf(refused)).Aggregate(default(TLimits), static (taken, step) => step.AddTo(taken));

    // One after the other on top of what was taken: the job holds no process yet, and each call sets whole classes.
    private static void ApplyEach<TPolicy, TLimits>(TPolicy job, nint handle, in TLimits limits, out TLimits refused)
        where TPolicy : JobObject, INewJob<TLimits>
        where TLimits : struct, IJobLimits<TLimits>
    {
        refused = default;
        TLimits taken = default;
        foreach (LimitStep step in LimitStep.Of(limits))
        {
            TLimits next = step.AddTo(taken);
            if (TryApply(job, handle, in next))
            {
                taken = next;
            }
            else
            {
                refused = step.AddTo(refused);
            }
        }
    }

    private static bool TryApply<TPolicy, TLimits>(TPolicy job, nint handle, in TLimits limits)
        where TPolicy : JobObject, INewJob<TLimits>
        where TLimits : struct
    {
        try
        {
            LimitsApplication application = new(handle, isNew: true);
            job.ApplyToNew(ref application, in limits);
            return true;
        }
        catch (JobException exception) when (IsUnknown(exception.NativeErrorCode))
        {
            return false;
        }
    }

    // What a kernel that has not implemented something says is 1, what one that does not know it says is 50 or 87.
    private static bool IsUnknown(int error) =>
        error is Win32Errors.InvalidFunction or Win32Errors.NotSupported or Win32Errors.InvalidParameter or Win32Errors.ProcNotFound;
}
