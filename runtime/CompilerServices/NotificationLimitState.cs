using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>
/// The notification limit that a policy applied last: setting the class again counts its job user time from then on, so what is
/// still in force is left alone. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct NotificationLimitState
{
    private NotificationThresholds? _applied;

    /// <summary>
    /// Sets the thresholds with one kernel call; where the same with a user time were applied before, that call asks whether
    /// they are still in force, and only if not they are set again.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="thresholds">The thresholds, or <see langword="null"/> for none.</param>
    /// <exception cref="JobException">Windows refused them.</exception>
    public void Apply(ref LimitsApplication application, in NotificationThresholds? thresholds)
    {
        if (application.IsNew && LimitValues.NullIfOff(thresholds) is null)
        {
            return;
        }

        bool countsUserTime = thresholds is { JobUserTime: not null } && thresholds == _applied;
        if (!countsUserTime || NotificationLimitServices.Query(application.Job) != thresholds)
        {
            NotificationLimitServices.Set(ref application, thresholds);
        }

        _applied = thresholds;
    }

    /// <summary>Sets the thresholds where an update changed them.</summary>
    /// <param name="application">The application.</param>
    /// <param name="before">The thresholds that were queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <exception cref="JobException">Windows refused them.</exception>
    public void Update(ref LimitsApplication application, in NotificationThresholds? before, in NotificationThresholds? after)
    {
        if (LimitValues.NullIfOff(after) != LimitValues.NullIfOff(before))
        {
            NotificationLimitServices.Set(ref application, after);
            _applied = after;
        }
    }

    /// <summary>Queries the thresholds with one kernel call, but for the first that finds an older Windows.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The thresholds, or <see langword="null"/> where none is set, as on a Windows that has neither version.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public static NotificationThresholds? Query(nint job) => NotificationLimitServices.Query(job);

    /// <summary>Sets the thresholds.</summary>
    /// <param name="job">The job.</param>
    /// <param name="thresholds">The thresholds, or <see langword="null"/> for none.</param>
    /// <exception cref="JobException">Windows refused them.</exception>
    public void Change(nint job, in NotificationThresholds? thresholds)
    {
        LimitsApplication application = new(job, isNew: false);
        NotificationLimitServices.Set(ref application, thresholds);
        _applied = thresholds;
    }
}
