using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>
/// What a policy knows of the volumes that may carry a rate, since what a new value leaves out has to be switched off one by one.
/// For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct IoRateState
{
    private IoRates _known;
    private bool _isKnown;

    /// <summary>Queries the rates of every volume, and has the answer freed.</summary>
    /// <param name="job">The job, with the right JOB_OBJECT_QUERY; a handle that is held for the length of the call.</param>
    /// <returns>The rates that are on; none on a Windows that does not support them.</returns>
    /// <exception cref="JobException">Windows refused it.</exception>
    public readonly IoRates Query(nint job) => IoRateControlServices.Query(job, _known);

    /// <summary>Sets the rates; one kernel call for each volume that is to have one or to lose it.</summary>
    /// <param name="application">The application.</param>
    /// <param name="rates">The rates.</param>
    /// <exception cref="JobException">Windows refused a rate, or does not have the function.</exception>
    public void Apply(ref LimitsApplication application, IoRates rates)
    {
        // Others may have limited volumes of a job that existed before.
        if (!application.IsNew && !_isKnown)
        {
            _known = Query(application.Job);
        }

        _isKnown = true;
        if (!application.IsNew || rates.Count != 0)
        {
            IoRateControlServices.Set(ref application, rates, ref _known);
        }
    }

    /// <summary>Sets the rates where an update changed them.</summary>
    /// <param name="application">The application.</param>
    /// <param name="before">The rates that were queried.</param>
    /// <param name="after">The same with the changes.</param>
    /// <exception cref="JobException">Windows refused a rate, or does not have the function.</exception>
    public void Update(ref LimitsApplication application, IoRates before, IoRates after)
    {
        if (after != before)
        {
            _known = before;
            _isKnown = true;
            IoRateControlServices.Set(ref application, after, ref _known);
        }
    }

    /// <summary>Sets the rates, after a query of those in force.</summary>
    /// <param name="job">The job.</param>
    /// <param name="rates">The rates.</param>
    /// <exception cref="JobException">Windows refused a rate, or does not have the function.</exception>
    public void Change(nint job, IoRates rates)
    {
        LimitsApplication application = new(job, isNew: false);
        _known = Query(job);
        _isKnown = true;
        IoRateControlServices.Set(ref application, rates, ref _known);
    }
}
