namespace JobGen.CompilerServices;

public static unsafe partial class NotificationLimitServices
{
    /// <summary>
    /// Sets the thresholds with one kernel call; where the same with a user time were applied before, that call asks whether
    /// they are still in force, and only if not they are set again, since that counts the user time from then on.
    /// </summary>
    /// <param name="job">
    /// The job, with the rights JOB_OBJECT_SET_ATTRIBUTES and JOB_OBJECT_QUERY; a handle that is held for the length of the call.
    /// </param>
    /// <param name="thresholds">The thresholds, or <see langword="null"/> for none.</param>
    /// <param name="last">The thresholds applied last, or <see langword="null"/>.</param>
    /// <param name="applied">What the same Apply had set before, or <see langword="null"/>.</param>
    /// <exception cref="JobException">Windows refused them.</exception>
    public static void Apply(nint job, in NotificationThresholds? thresholds, in NotificationThresholds? last, string? applied)
    {
        bool countsUserTime = thresholds is { JobUserTime: not null } && thresholds == last;
        if (!countsUserTime || Query(job) != thresholds)
        {
            Set(job, thresholds, applied);
        }
    }
}
