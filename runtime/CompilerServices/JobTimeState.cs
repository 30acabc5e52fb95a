using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>What a policy may believe of the job time that it applied, and the sets that depend on it. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JobTimeState
{
    private TimeSpan? _applied;
    private bool _isKnown;

    /// <summary>Sets the extended limits. A job time that this object applied last goes on where it is.</summary>
    /// <typeparam name="T">The caller's JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</typeparam>
    /// <param name="owner">The job.</param>
    /// <param name="application">The application.</param>
    /// <param name="information">What is set.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public void Apply<T>(JobObject owner, ref LimitsApplication application, ref T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        ref JOBOBJECT_EXTENDED_LIMIT_INFORMATION extended = ref ExtendedLimits.Of(ref information);
        TimeSpan? time = ExtendedLimits.JobTime(in extended);
        if (!application.IsNew)
        {
            ForgetEnded(owner);
            Know<T>(application.Job, time);
            if (time == _applied)
            {
                ExtendedLimits.KeepJobTime(ref extended);
            }
        }

        LimitServices.Apply(ref application, in information, limits);
        Remember(time);
    }

    /// <summary>Sets the extended limits, and starts the job time in them anew.</summary>
    /// <typeparam name="T">The caller's JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</typeparam>
    /// <param name="owner">The job.</param>
    /// <param name="job">Its handle, held for the length of the call.</param>
    /// <param name="information">What is set.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public void Change<T>(JobObject owner, nint job, ref T information, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        ForgetEnded(owner);
        TimeSpan? time = ExtendedLimits.JobTime(in ExtendedLimits.Of(ref information));
        LimitServices.Set(job, in information, limits);
        Remember(time);
    }

    /// <summary>Sets the extended limits where an update changed them, and starts the job time anew where that changed.</summary>
    /// <typeparam name="T">The caller's JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</typeparam>
    /// <param name="owner">The job.</param>
    /// <param name="application">The application.</param>
    /// <param name="before">What was queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <param name="limits">The policy's limits in the class, separated by commas.</param>
    /// <exception cref="JobException">Windows refused it.</exception>
    public void Update<T>(JobObject owner, ref LimitsApplication application, ref T before, ref T after, string limits)
        where T : unmanaged, IJobLimitInformation<T>
    {
        TimeSpan? time = ExtendedLimits.JobTime(in ExtendedLimits.Of(ref after));
        if (time != ExtendedLimits.JobTime(in ExtendedLimits.Of(ref before)))
        {
            ForgetEnded(owner);
            LimitServices.Set(ref application, in after, limits);
            Remember(time);
        }
        else if (LimitServices.Update(ref application, in before, ref after, limits) && time is null)
        {
            // A time that was kept is not one that this object applied: it may have run out, and a query may add the time used.
            Remember(time);
        }
    }

    private void Remember(TimeSpan? time)
    {
        _applied = time;
        _isKnown = true;
    }

    // The first Apply on a job that existed before asks what runs in it.
    private void Know<T>(nint job, TimeSpan? time)
        where T : unmanaged, IJobLimitInformation<T>
    {
        if (!_isKnown && time is not null)
        {
            LimitServices.Query(job, out T current);
            _applied = ExtendedLimits.JobTime(in ExtendedLimits.Of(ref current)) is { } running ? _applied ?? running : null;
            _isKnown = true;
        }
    }

    // Once signalled, a job stays so until the time is set again. A message can also have come from a job within this job.
    private void ForgetEnded(JobObject owner)
    {
        JobTimeEnds ends = owner.TakeJobTimeEnds();
        if ((ends & JobTimeEnds.Signalled) != 0)
        {
            Remember(null);
        }
        else if ((ends & JobTimeEnds.Posted) != 0)
        {
            _isKnown = false;
        }
    }
}
